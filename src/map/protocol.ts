/** How a protocol of the app's own ends, by which MapLibre asks it for tiles. */
import { addProtocol, type RequestParameters } from 'maplibre-gl'

/** The map that asked is gone. */
const gone = (_asked: RequestParameters): Promise<never> => Promise.reject(new DOMException('', 'AbortError'))

/**
 * What MapLibre's worker had asked for may still arrive. Without a protocol it would be asked of the network, which the page's
 * policy forbids, so the name stays taken: each protocol of a page has one of its own.
 */
export const endProtocol = (scheme: string): void => addProtocol(scheme, gone)
