/** What is said of orders' annexes that are read back. */
export const orders = {
  'orders.no-text': 'Filen er ikke en tekst.',
  'orders.no-annex':
    'Teksten er ikke et bilag med punkter om overførsel af arealer mellem kommuner: der blev ikke fundet noget punkt.',
  'orders.not-understood': 'Ikke forstået fra: "{words}"',
  'orders.cut-off': 'Punktet er ikke forstået: det slutter, før det er helt.',
  'orders.no-district': 'Punktet er ikke forstået: der mangler ejerlav til mindst én matrikel.',
  'orders.no-heading': 'Punktet er ikke forstået: det står ikke under en kommunes overskrift.',
  'orders.other-sum':
    'Punktet er ikke forstået: delene giver {sum, number} m² tilsammen, men der står {total, number} m² i alt.',
  'orders.whose-area': 'Punktet er ikke forstået: det fremgår ikke, om arealet gælder én matrikel eller flere.',
  'orders.same-municipality': 'Punktet er ikke forstået: afgivende og modtagende kommune er den samme.',
  'orders.former': 'Kommunen {name} findes ikke i dag.',
  'orders.unknown': 'Kommunen {name} kendes ikke.',
  'orders.bare-district': 'Ejerlavet {name} står uden sogn.',
  'orders.mended': 'Der står "{written}"; det er læst som {name}.',
  'orders.title': 'Læsning af {file}',
  'orders.count':
    '{understood, number} af {items, plural, one {# punkt} other {# punkter}} er forstået.{lines, plural, =0 {} one { Én anden linje er ikke forstået.} other { # andre linjer er ikke forstået.}}',
  'orders.line': 'Linje {line, number}: {words}',
  'orders.unread': 'Linjen er ikke forstået.',
  'orders.see': 'Arealet står under pkt. {number}.',
  'orders.m2': '{m2, number} m²',
  'orders.whole': 'hele matriklen',
  'orders.part': 'en del'
} as const
