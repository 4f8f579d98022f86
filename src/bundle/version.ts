/** What made a trace or a bundle. As package.json says, which a test holds it to. */
export const SKEL_VERSION = '0.1.0'
