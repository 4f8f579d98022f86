/** HTML of a frame with the map in it. Nothing of `link` or `title` can end the attribute it stands in. */
export function frameOf(link: string, title: string): string {
  return `<iframe src="${attribute(link)}" title="${attribute(title)}" width="100%" height="480" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

const attribute = (text: string): string => text.replace(/[&"<>]/g, sign => SIGNS[sign] ?? sign)
