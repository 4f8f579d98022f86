/**
 * Items as the orders of half a century write them, made of made-up land: the words, and what they say. Municipalities are real
 * names, for the reader mends those. One file, for each form needs the habits of its time.
 */
import fc from 'fast-check'
import { MUNICIPALITIES } from '../municipalities.ts'

export interface MadeParcel {
  readonly matrikelnr: string | null
  readonly ejerlav: string | null
  readonly ejerlavNorm?: string
  readonly sogn?: string
  readonly whole: boolean | null
  readonly m2: number | null
  readonly rangeTo?: string
  readonly land?: string
  readonly smst?: true
}

export interface Made {
  /** After its number; may have line breaks. */
  readonly words: string
  readonly says: {
    readonly from: string | null
    readonly to: string | null
    readonly fromRegion?: string
    readonly toRegion?: string
    readonly m2: number | null
    readonly m2Basis: 'stated' | 'sum' | null
    readonly roadM2?: number
    readonly parcels: readonly MadeParcel[]
    readonly cause: string | null
    readonly crossRef: string | null
    readonly lineInWords: string | null
    readonly legs?: readonly { readonly from: string | null; readonly to: string; readonly m2: number | null }[]
    readonly merged?: readonly string[]
    readonly toParcel?: { readonly matrikelnr: string; readonly ejerlav: string }
  }
}

/** How an order of some years writes. */
interface Era {
  readonly kommune: readonly string[]
  readonly capitals: boolean
  readonly units: readonly string[]
  readonly matr: readonly string[]
  readonly of: string
  readonly verb: string
  readonly spaced: boolean
  readonly old: boolean
  readonly dotted: boolean
  readonly county: (name: string) => string
}

const seventies: Era = {
  kommune: ['KOMMUNE'],
  capitals: true,
  units: [' kvadratmeter'],
  matr: ['matr.nr.', 'matr. nr.'],
  of: 'af',
  verb: 'overføres',
  spaced: true,
  old: true,
  dotted: true,
  county: name => `${name} amtskommune`
}
const nineties: Era = {
  ...seventies,
  kommune: ['Kommune'],
  capitals: false,
  units: [' m2', 'm2'],
  matr: ['matr.nr.'],
  old: false,
  county: name => `${name} Amtskommune`
}

const ERAS: Readonly<Record<string, Era>> = {
  '1973': seventies,
  '1978': { ...seventies, kommune: ['kommune'], capitals: false },
  '1984': { ...seventies, units: [' m2', ' kvadratmeter'], old: false },
  '1987': { ...nineties, matr: ['matr. nr.', 'matr.nr.'], dotted: false },
  '1991': nineties,
  '1996': { ...nineties, units: [' (m2)'] },
  '1997': { ...nineties, units: [' (m2)', ' m2'], of: 'fra' },
  '2003': { ...nineties, units: [' m 2'], of: 'fra' },
  '2019': {
    ...nineties,
    units: [' m²'],
    verb: 'er overført',
    spaced: false,
    county: name => `Region ${name}`
  }
}

const NAMES = [...MUNICIPALITIES.values()]
const PLACES = [
  'Ask',
  'Bøgelund',
  'Sdr. Kirkeby',
  'Nr. Ølund',
  'Ll. Torup',
  'Gl. Elmby',
  'Øster Vand',
  'V. Ulvborg',
  'Ågerup',
  'Ørslev-Valby',
  'Store Hede',
  'St. Eg'
]
const CAUSES = [
  'som følge af regulering af landevej nr. 538',
  'som følge af afståelse af areal til landevej nr. 530, Askevej, og Elmmotorvejen',
  'som følge af regulering af Ask Å',
  'som følge af regulering af offentlig vej og af offentligt vandløb',
  'som følge af jordfordelingssagen »Asken«',
  'i forbindelse med anlæg af motorvej',
  'i forbindelse med jordfordeling',
  'som følge af inddragelse af aflagt offentligt vejareal',
  'som følge af anlæg af jernbane'
]
const SIDES = [
  'øst for en linie fra det nordvestlige skelhjørne af matr.nr. 85 til det sydvestlige hjørne af matr.nr. 88, Ask by, Elm sogn',
  'vest for en linie, der går fra det punkt, hvor motorvejens østside skærer østskellet af matr.nr. 4 a, Ask By, Elm, til åen',
  'syd for en linie fra vejens midte til skellet mod Bøg sogn'
]
const BORDERS = [
  'således at grænsen fremover følger hovedlandevejens (A 10) nuværende skel mod øst',
  'således at kommunegrænsen følger åens nuværende løb',
  'således, at grænsen følger det nordlige skel af matr.nr. 3 a, Ask By, Elm'
]

type Gen = fc.GeneratorValue

class Maker {
  private readonly g: Gen
  readonly era: Era
  /** A number stands once in an item. */
  private readonly given = new Set<number>()

  constructor(g: Gen) {
    this.g = g
    this.era = ERAS[this.of(Object.keys(ERAS))] as Era
  }

  of<T>(all: readonly T[]): T {
    return all[this.int(0, all.length - 1)] as T
  }

  chance(): boolean {
    return this.g(fc.boolean)
  }

  int(min: number, max: number): number {
    return this.g(fc.integer, { min, max })
  }

  two(): [string, string] {
    const from = this.of(NAMES)
    let to = this.of(NAMES)
    while (to === from) to = NAMES[(NAMES.indexOf(to) + 1) % NAMES.length] as string
    return [from, to]
  }

  party(name: string): string {
    const genitive = /^(?:København|Bornholm)$/.test(name) ? `${name}s` : name
    const prefix = this.era.old && this.int(0, 19) === 0 ? this.of(['den nye ', 'den hidtidige ']) : ''
    return `${prefix}${this.era.capitals ? genitive.toUpperCase() : genitive} ${this.of(this.era.kommune)}`
  }

  m2(): number {
    return this.chance() ? this.int(1, 999) : this.int(1000, 115_400)
  }

  area(m2: number): string {
    const figure = this.era.dotted ? String(m2).replace(/\B(?=(\d{3})+$)/g, '.') : String(m2)
    return figure + this.of(this.era.units)
  }

  /** Number as printed, and without space. */
  number(): { printed: string; is: string } {
    let own = this.int(1, 7999)
    while (this.given.has(own)) own++
    this.given.add(own)
    const digits = String(own)
    const letters = this.of(['', 'a', 'b', 'e', 'i', 'l', 'æ', 'ø', 'af', 'ak', 'gø', 'dq', 'lo', 'cm', 'bi'])
    return { printed: letters && this.era.spaced ? `${digits} ${letters}` : digits + letters, is: digits + letters }
  }

  matr(): string {
    return this.of(this.era.matr)
  }

  district(): Pick<MadeParcel, 'ejerlav' | 'ejerlavNorm' | 'sogn'> {
    const [own, parish] = [this.of(PLACES), this.of(PLACES)]
    if (this.era.old) {
      const [ejerlav, ejerlavNorm] = this.of([
        [`${own} by, ${parish} sogn`, `${own} By, ${parish}`],
        [`${own} by og sogn`, `${own} By, ${own}`],
        [`Engegård, ${parish} sogn`, `Engegård, ${parish}`]
      ] as const)
      return { ejerlav, ejerlavNorm }
    }
    return {
      ejerlav: this.of([
        `${own} By, ${parish}`,
        `${own} Hgd., ${parish}`,
        `Den vestlige Del, ${parish}`,
        `${own} Mark, ${parish}`,
        `Engegård, ${parish}`,
        `Boserup, ${parish} Jorder`,
        `${own} Øde Gde., ${parish}`
      ])
    }
  }

  cause(): string | null {
    return this.int(0, 2) === 0 ? this.of(CAUSES) : null
  }

  because(cause: string | null): string {
    return cause === null ? '' : `${this.of([', ', ' '])}${cause}`
  }

  /** "Fra A Kommune til B Kommune overføres ", now and then with a region on one side. */
  opening(): { head: string; from: string; to: string; fromRegion?: string; toRegion?: string } {
    const [from, to] = this.two()
    const side = this.int(0, 9)
    const region = this.era.county(this.of(['Fyns', 'Storstrøms', 'Vejle']))
    const verb = this.int(0, 9) === 0 && this.era.verb === 'overføres' ? 'oveføres' : this.era.verb
    return {
      head: `Fra ${this.party(from)}${side === 0 ? ` i ${region}` : ''} til ${this.party(to)}${side === 1 ? ` i ${region}` : ''} ${verb} `,
      from,
      to,
      ...(side === 0 && { fromRegion: region }),
      ...(side === 1 && { toRegion: region })
    }
  }

  /** `land` and what it says, as an item. */
  item(
    land: string,
    says: Partial<Made['says']> & { readonly parcels: readonly MadeParcel[] },
    withCause = true
  ): Made {
    const { head, ...parties } = this.opening()
    const cause = withCause ? this.cause() : null
    return {
      words: `${head}${land}${this.because(cause)}.`,
      says: { m2: null, m2Basis: null, crossRef: null, lineInWords: null, ...says, ...parties, cause }
    }
  }

  statedOfOne(): Made {
    const [m2, number, where] = [this.m2(), this.number(), this.district()]
    const words = this.of([
      `${this.area(m2)} ${this.era.of} ${this.matr()} ${number.printed}, ${where.ejerlav}`,
      `et areal på ${this.area(m2)} ${this.era.of} ${this.matr()} ${number.printed}, ${where.ejerlav}`,
      `et ${this.area(m2)} stort areal ${this.era.of} ${this.matr()} ${number.printed}, ${where.ejerlav}`
    ])
    return this.item(words, { m2, m2Basis: 'stated', parcels: [{ matrikelnr: number.is, ...where, whole: false, m2 }] })
  }

  statedOfDistrict(): Made {
    const [m2, where] = [this.m2(), this.district()]
    const parish = this.of(PLACES)
    const named = this.era.old
      ? this.of([
          { words: `${parish} sogn`, is: { ejerlav: null, sogn: parish } },
          { words: where.ejerlav as string, is: where }
        ])
      : { words: where.ejerlav as string, is: where }
    return this.item(`${this.area(m2)} ${this.era.of} ${named.words}`, {
      m2,
      m2Basis: 'stated',
      parcels: [{ matrikelnr: null, ...named.is, whole: false, m2 }]
    })
  }

  /** Whole parcels and parts, in one or two districts. */
  unmeasured(): Made {
    const parcels: MadeParcel[] = []
    const groups = Array.from({ length: this.int(1, 2) }, () => {
      const where = this.district()
      const opening = this.matr()
      const length = this.int(1, 4)
      // Whole parcels first: "en del af matr.nr. 3 og 4" is a part of each.
      const whole = this.int(0, length)
      const parts = Array.from({ length }, (_, i) => {
        const number = this.number()
        const part = i >= whole
        const range = !part && this.era.old && this.int(0, 7) === 0 ? this.number() : null
        parcels.push({
          matrikelnr: number.is,
          ...(range && { rangeTo: range.is }),
          ...where,
          whole: !part,
          m2: null
        })
        const said = part
          ? `${this.of(['en del af', 'del af', 'et areal af'])} ${i === 0 || i === whole || this.chance() ? `${opening} ` : ''}`
          : i === 0
            ? `${opening} `
            : ''
        return `${said}${number.printed}${range ? ` til ${range.printed}` : ''}`
      })
      const last = parts.pop() as string
      return `${parts.length > 0 ? `${parts.join(', ')}${this.of([' og ', ' samt '])}` : ''}${last}, ${where.ejerlav}`
    })
    return this.item(groups.join(this.of([' og ', ', samt ', ' samt ', ', og '])), { parcels })
  }

  /** Several areas, each of a parcel, with or without their sum. */
  severalAreas(): Made {
    const shared = this.chance() ? this.district() : null
    const parcels = Array.from({ length: this.int(2, 3) }, (): MadeParcel & { printed: string } => {
      const number = this.number()
      return {
        matrikelnr: number.is,
        ...(shared ?? this.district()),
        whole: false,
        m2: this.m2(),
        printed: number.printed
      }
    })
    const sum = parcels.reduce((all, { m2 }) => all + (m2 ?? 0), 0)
    const words = parcels
      .map(
        ({ printed, ejerlav, m2 }, i) =>
          `${this.area(m2 ?? 0)} ${this.era.of} ${this.matr()} ${printed}${shared && i < parcels.length - 1 ? '' : `, ${ejerlav}`}`
      )
      .join(this.of([' og ', ', ', ' samt ']))
    const inAll = this.chance()
    return this.item(inAll ? `${words}, i alt ${this.area(sum)}` : words, {
      m2: sum,
      m2Basis: inAll ? 'stated' : 'sum',
      parcels: parcels.map(({ printed: _, ...parcel }) => parcel)
    })
  }

  /** One sum of several parcels without areas of their own. */
  inAll(): Made {
    const [where, sum] = [this.district(), this.m2()]
    const numbers = [this.number(), this.number()]
    const list = numbers.map(({ printed }) => printed).join(' og ')
    const words = this.of([
      `i alt ${this.area(sum)} ${this.era.of} ${this.matr()} ${list}, ${where.ejerlav}`,
      `arealer på i alt ${this.area(sum)} ${this.era.of} ${this.matr()} ${list}, ${where.ejerlav}`,
      `dele ${this.era.of} ${this.matr()} ${list}, ${where.ejerlav}, i alt ${this.area(sum)}`
    ])
    return this.item(words, {
      m2: sum,
      m2Basis: 'stated',
      parcels: numbers.map(({ is }) => ({ matrikelnr: is, ...where, whole: false, m2: null }))
    })
  }

  withRoad(): Made {
    const [where, number, m2] = [this.district(), this.number(), this.int(2000, 90_000)]
    const roadM2 = this.int(1, 1999)
    const words = this.of([
      `et ${this.area(m2)} stort areal (heraf vej ${this.area(roadM2)}) ${this.era.of} ${this.matr()} ${number.printed}, ${where.ejerlav}`,
      `et areal på ${this.area(m2)} ${this.era.of} ${this.matr()} ${number.printed}, ${where.ejerlav}, heraf vej ${this.area(roadM2)}`,
      `${this.area(m2)}, heraf vej ${this.area(roadM2)}, ${this.era.of} ${this.matr()} ${number.printed}, ${where.ejerlav}`
    ])
    return this.item(words, {
      m2,
      m2Basis: 'stated',
      roadM2,
      parcels: [{ matrikelnr: number.is, ...where, whole: false, m2 }]
    })
  }

  /** Land without numbers beside a parcel. */
  unnumbered(): Made {
    const where = this.district()
    const number = this.number()
    const parcel = { matrikelnr: number.is, ...where, whole: true, m2: null }
    const other = this.of([
      { words: 'del af litra »ak«', is: { matrikelnr: 'litra ak', land: 'litra', whole: false } },
      { words: 'litra »e«', is: { matrikelnr: 'litra e', land: 'litra', whole: true } },
      { words: 'del af jernbaneareal', is: { matrikelnr: null, land: 'jernbaneareal', whole: false } },
      {
        words: 'en del af umatrikuleret aflagt jernbaneareal',
        is: { matrikelnr: null, land: 'umatrikuleret aflagt jernbaneareal', whole: false }
      },
      {
        words: 'et areal af den offentlige vej »Askevej«',
        is: { matrikelnr: null, land: 'et areal af den offentlige vej »Askevej«', whole: false }
      }
    ])
    return this.item(
      `${this.matr()} ${number.printed}${this.of([' og ', ' samt ', ', '])}${other.words}, ${where.ejerlav}`,
      {
        parcels: [parcel, { ...where, m2: null, ...other.is }]
      }
    )
  }

  /** Former railway land with its size alone, or with a district. */
  former(): Made {
    const [m2, where] = [this.m2(), this.district()]
    const land = this.of(['umatrikuleret aflagt jernbaneareal', 'aflagt jernbaneareal', 'aflagt vejareal'])
    const [words, isPart] = this.of([
      [`${this.area(m2)} ${land}`, null],
      [`et ${land} på ${this.area(m2)}`, null],
      [`et ${this.area(m2)} stort ${land}`, null],
      [`${this.area(m2)} af ${land}`, false]
    ] as const)
    const district = this.chance() ? where : null
    return this.item(
      district ? `${words}, ${where.ejerlav}` : words,
      {
        m2,
        m2Basis: 'stated',
        parcels: [{ matrikelnr: null, ...(district ?? { ejerlav: null }), land, whole: isPart, m2 }]
      },
      false
    )
  }

  crossReference(): Made {
    const number = this.of(['4', '9', '26', '8 a', '12'])
    const words = this.of([
      'det under pkt. # nævnte areal',
      'de under pkt. # nævnte arealer',
      'det under pkt. # anførte areal',
      'de under pkt. # angivne områder',
      'det under pkt. # angivne område'
    ])
    return this.item(words.replace('#', number), { crossRef: number, parcels: [] }, false)
  }

  toParcel(): Made {
    const [where, there, m2] = [this.district(), this.district(), this.m2()]
    const [number, other] = [this.number(), this.number()]
    return this.item(
      `${this.area(m2)} ${this.era.of} ${this.matr()} ${number.printed}, ${where.ejerlav}, til ${this.matr()} ${other.printed}, ${there.ejerlav}`,
      {
        m2,
        m2Basis: 'stated',
        parcels: [{ matrikelnr: number.is, ...where, whole: false, m2 }],
        toParcel: { matrikelnr: other.is, ejerlav: there.ejerlav as string }
      },
      false
    )
  }

  /** A border in words beside the land. */
  line(): Made {
    const [where, number] = [this.district(), this.number()]
    const parcel = { matrikelnr: number.is, ...where, whole: false, m2: null }
    const land = `en del af ${this.matr()} ${number.printed}, ${where.ejerlav}`
    if (this.chance()) {
      const line = this.of(SIDES)
      return this.item(`${land}, der ligger ${line}`, { lineInWords: line, parcels: [parcel] })
    }
    const { head, ...parties } = this.opening()
    const [line, cause] = [this.of(BORDERS), this.cause()]
    return {
      words: `${head}${land}${this.because(cause)}, ${line}.`,
      says: { m2: null, m2Basis: null, crossRef: null, ...parties, cause, lineInWords: line, parcels: [parcel] }
    }
  }

  lineAlone(): Made {
    const [a, b] = this.two()
    const way = this.of(['den nord-syd-gående grænse', 'grænsen'])
    const rest = 'således, at Askevej indtil kommunegrænsen ved Elmvej kommer til at ligge helt i'
    return {
      words: `Ved en ændring af grænsen mellem ${this.party(a)} og ${this.party(b)} fastlægges ${way} mellem de to kommuner ${rest} ${b} kommune.`,
      says: {
        from: null,
        to: null,
        m2: null,
        m2Basis: null,
        crossRef: null,
        cause: null,
        parcels: [],
        lineInWords: `${way} … ${rest} ${b} kommune`
      }
    }
  }

  bothWays(): Made {
    const [a, b] = this.two()
    const [there, back] = [this.m2(), this.m2()]
    const [x, y] = [this.of(PLACES), this.of(PLACES)]
    const cause = `Efter stedfunden regulering af ${this.of(['Ask Å', 'Elm Å'])}`
    const kommune = 'kommune'
    return {
      words: `${cause} gennemføres en regulering af grænsen ${this.of(['mellem', 'mellm'])} ${this.party(a)} og ${this.party(b)}, således at arealer på i alt ${this.area(there)} overføres fra ${x} sogn i ${a} ${kommune} til ${y} sogn i ${b} ${kommune}${this.of([', og ', ' og ', ', medens '])}arealer på i alt ${this.area(back)} overføres fra ${y} sogn i ${b} ${kommune} til ${x} sogn i ${a} ${kommune}.`,
      says: {
        from: null,
        to: null,
        m2: null,
        m2Basis: null,
        crossRef: null,
        lineInWords: null,
        cause,
        legs: [
          { from: a, to: b, m2: there },
          { from: b, to: a, m2: back }
        ],
        parcels: [
          { matrikelnr: null, ejerlav: null, sogn: x, whole: false, m2: there },
          { matrikelnr: null, ejerlav: null, sogn: y, whole: false, m2: back }
        ]
      }
    }
  }

  newLand(): Made {
    const [a, b] = this.two()
    const [one, other] = [this.m2(), this.m2()]
    const [n, m] = [this.number(), this.number()]
    const [x, y] = [this.district(), this.district()]
    const whole = (number: string, where: Pick<MadeParcel, 'ejerlav' | 'ejerlavNorm'>, m2: number): MadeParcel => ({
      matrikelnr: number,
      ...where,
      whole: true,
      m2
    })
    const [opening, cause, total] = this.of([
      [
        `Efter at et ${this.area(one + other)} stort areal, der er inddæmmet af Ask Bugt, nu er optaget i matriklen`,
        'Efter at … inddæmmet af Ask Bugt, nu er optaget i matriklen',
        true
      ],
      ['Efter at Ask Sø er blevet optaget i matriklen', 'Efter at Ask Sø er blevet optaget i matriklen', false]
    ] as const)
    return {
      words: `${opening}, deles ${total ? 'arealet' : 'arealerne'} mellem ${this.party(a)} og ${this.party(b)}.\nTil ${a} ${this.of(this.era.kommune)} henlægges ${this.matr()} ${n.printed}, ${x.ejerlav}, med et areal på ${this.area(one)}.\nTil ${b} ${this.of(this.era.kommune)} henlægges ${this.matr()} ${m.printed}, ${y.ejerlav}, med et areal på ${this.area(other)}.`,
      says: {
        from: null,
        to: null,
        m2: one + other,
        m2Basis: total ? 'stated' : 'sum',
        crossRef: null,
        lineInWords: null,
        cause,
        legs: [
          { from: null, to: a, m2: one },
          { from: null, to: b, m2: other }
        ],
        parcels: [whole(n.is, x, one), whole(m.is, y, other)]
      }
    }
  }

  merger(): Made {
    const [a, b] = this.two()
    const printed = (name: string) => (/^(?:København|Bornholm)$/.test(name) ? `${name}s` : name)
    return {
      words: `Den hidtidige ${printed(a)} Kommune indgår i den nye ${printed(b)} Kommune.`,
      says: {
        from: a,
        to: b,
        m2: null,
        m2Basis: null,
        crossRef: null,
        lineInWords: null,
        cause: null,
        parcels: [],
        merged: [a]
      }
    }
  }

  any(): Made {
    return this.of<() => Made>([
      () => this.statedOfOne(),
      () => this.statedOfOne(),
      () => this.statedOfDistrict(),
      () => this.unmeasured(),
      () => this.unmeasured(),
      () => this.severalAreas(),
      () => this.inAll(),
      () => this.withRoad(),
      () => this.unnumbered(),
      () => this.former(),
      () => this.crossReference(),
      () => this.toParcel(),
      () => this.line(),
      () => this.lineAlone(),
      () => this.bothWays(),
      () => this.newLand(),
      () => this.merger()
    ])()
  }
}

/** Drawn with what `fc.gen()` gives. */
export const madeItem = (g: Gen): Made => new Maker(g).any()

const IN_MATR: readonly ((text: string) => string)[] = [
  text => text.replace(/(?<=matr\.nr\.) (?=\d)/u, ''),
  text => text.replace(/matr\.nr\./u, 'Matr.nr.'),
  text => text.replace(/kvadratmeter(?!.*kvadratmeter)/u, 'kvadratmeler')
]

/** Faults of a scan that leave the words what they were. */
export function scanned(g: Gen, { words, says }: Made): string {
  const faults: readonly ((text: string) => string)[] = [
    text => text,
    // Not in the words of a border, which are kept as they stand.
    ...(says.lineInWords === null ? IN_MATR : []),
    text => text.replace(/(?<=[\p{L}\d,]) (?=\p{L})/gu, (space, at: number) => ((at * 7919) % 11 === 0 ? '\n' : space)),
    text => text.replace(/ (?=overføres|er overført)/u, ''),
    text => text.replace(/,(?= \p{Lu})/u, ', '),
    text => text.replaceAll(' ', '  '),
    text => text.replace(/(?<=^Fra [^,]*kommune) til (?=\p{Lu})/iu, ' TIL ')
  ]
  return faults[g(fc.nat, { max: faults.length - 1 })]?.(words) ?? words
}
