/** The page "Hvad betyder det for mig?" in English. What the Act says is quoted in Danish there as well. */
import type { me } from '../da/explore/me.ts'

export const meInEnglish: Readonly<Record<keyof typeof me, string>> = {
  'me.heading': 'What does it mean for me?',
  'me.language': 'Language',
  'me.close': 'To the map',
  'me.print': 'Print',
  'me.copy': 'Copy link',
  'me.copied': 'The link has been copied. It opens this page with the same place and proposal.',
  'me.copied.too-long': 'The link has been copied, but the proposal is too large for a link. Send it as a file.',
  'me.not-copied': 'The browser did not allow copying. The link is: {link}',
  'me.proposal': 'The proposal {title}, which would apply from {date}.',
  'me.untitled': 'without a name',
  'me.advice':
    'This is a proposal and not a decision. The answer is for guidance: it is worked out in your own browser from open data and is no ruling by any authority.',
  'me.no-proposal':
    'No proposal is open. The page shows where the place belongs on {date}. If you were sent a link to a proposal, follow it; if you have a file, open it for review.',
  'me.search': 'Search for your town, parish, island or coordinates',
  'me.search.none': 'No place has that name. Try a larger town near by.',
  'me.search.count': '{n, plural, one {# place} other {# places}} found',
  'me.search.failed': 'Searching does not work right now: {cause}',
  'me.search.hint': 'You may also right-click the map, or press and hold it, and choose “{action}”.',
  'me.kind':
    '{kind, select, municipality {municipality} abolished {municipality that is abolished} parish {parish} island {island} town {town} address {address} pollingdistrict {polling district} lake {lake} other {place}}',
  'me.place': 'The place: {name}',
  'me.place.at': 'Coordinates {lat}, {lon}',
  'me.waiting': 'Working out the answer …',
  'me.failed': 'The answer could not be worked out: {cause}',
  'me.without': 'Without the proposal, {date}',
  'me.with': 'With the proposal, {date}',
  'me.now': 'The division on {date}',
  'me.municipality': 'Municipality',
  'me.region': 'Region',
  'me.nowhere': 'No municipality',
  'me.no-region': 'No region',
  'me.sea': 'The place is not on land in any Danish municipality. Choose a place on land.',
  'me.answer.none': 'Nothing changes: the place belongs to {municipality}.',
  'me.answer.same': 'The place stays in the same municipality and region.',
  'me.answer.touched': 'The place stays in {municipality}, but the proposal affects the municipality.',
  'me.answer.renamed': 'The municipality gets another name: {before} becomes {after}.',
  'me.answer.municipality': 'The place changes municipality: from {before} to {after}.',
  'me.answer.region': 'The place changes region: from {before} to {after}.',
  'me.figures':
    '{municipality} has {residents} residents on {area} km². {has, select, yes {With the proposal {after} has {residentsAfter} residents on {areaAfter} km².} other {}}',
  'me.distance': 'Nearest border that moves',
  'me.distance.new': 'It is {distance} to the nearest new border between municipalities, between {between}.',
  'me.distance.former': 'It is {distance} to the nearest municipal border that disappears, between {between}.',
  'me.distance.none': 'The proposal moves no border between municipalities.',
  'me.unsure': 'How certain is it?',
  'me.unsure.near':
    'The place is {distance} from a municipal border, and the borders on the map are only known to within {accuracy}. It may therefore lie on the other side. Ask the municipality if it matters.',
  'me.unsure.far':
    'The borders on the map are known to within {accuracy}. The place is farther from a border than that, so the answer does not depend on it.',
  'me.unsure.unplaced':
    'The proposal also moves parcels that have no outline on the map. Whether the place is one of them cannot be seen here.',
  'me.duties': 'What must the council do, and when?',
  'me.duties.none': 'The proposal asks nothing of the council here.',
  'me.duties.who': 'This concerns {names}.',
  'me.duty.council-consent': 'Decide on the proposal, and consent if it is to be carried out',
  'me.duty.minor-change.involvement': 'Answer when it is heard',
  'me.duty.terms': 'Negotiate the terms of the change with the other municipalities affected',
  'me.duty.dissolution.wishes': 'Say what it wishes when the cooperation is dissolved',
  'me.duty.designation.consent': 'Decide on the cooperation that is designated',
  'me.duty.publication': 'Make the decision and its terms known to the citizens',
  'me.by.decision':
    'Before the minister decides. {decided, select, none {No day has been stated.} other {The decision is stated for {decided}.}}',
  'me.by.hearing': 'Deadline for an answer from {name}: {date}.',
  'me.by.after': 'Once a decision has been made. The Act sets no day.',
  'me.status.met': 'In order by what is stated in the case.',
  'me.status.not-met': 'Not fulfilled by what is stated in the case.',
  'me.status.undetermined': 'Not yet in place by what is stated in the case.',
  'me.status.needs-assessment': 'To be judged in the case.',
  'me.law': 'The Act says, in Danish ({provision}):',
  'me.how':
    'Municipality and region are those the place’s point lies in on the map. The distance is a straight line. Sources: {sources}.'
}
