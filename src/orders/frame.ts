/** What stands around the items of an order: title, basis, force, ministry, annex headings. */

const FRAME: readonly RegExp[] = [
  /^bekendtgørelse (?:nr\. .*)?(?:om|af) .*/iu,
  /^om ændringer? (?:af|i) landets inddeling/iu,
  /^(?:herved bekendtgøres|i medfør af|i henhold til|med hjemmel i) /iu,
  /^(?:bilag|afsnit) ?(?:\d{1,2}|[IVX]+)?\.?:?$/iu,
  /^(?:bilag|afsnit) (?:\d{1,2}|[IVX]+)\.? .*ændringer/iu,
  /^ændringer (?:af|i|pr\.) .*/iu,
  /^(?:der gennemføres|følgende ændringer|med virkning fra|pr\.) .*(?:den )?1\.?,? (?:april|januar) \d{4}/iu,
  /^§ \d{1,2}[.:]? /u,
  /^stk\. \d{1,2}\. /iu,
  /^bekendtgørelsen træder i kraft /iu,
  /^(?:\p{Lu}[\p{L} -]*ministeriet|\p{Lu}[\p{L} -]*ministeren), den \d/u,
  /^(?:\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) \d{4})$/iu,
  /^\/ .+$/u,
  // At the head or foot of a page.
  /^(?:[-–—] ?\d{1,3} ?[-–—]|Side \d{1,3}(?: af \d{1,3})?)$/iu,
  // A draft says so what is still missing in it.
  /^\[[^\]]*\]$/u
]

export const isFrame = (flat: string): boolean => FRAME.some(pattern => pattern.test(flat))
