/** §§ 8–13, word for word; `\u00a0` is the space that does not break. */
import type { Chapter } from './structure.ts'

export const CHAPTER_3: Chapter = {
  number: 3,
  title: 'Bekendtgørelse m.v. af beslutninger efter loven',
  sections: [
    {
      number: '8',
      editorial: 'Bekendtgørelse om ændringer af landets inddeling i kommuner og regioner',
      paragraphs: [
        {
          sentences: [
            'Beslutninger efter § 1, stk. 1 og 3, §\u00a04, § 5, stk. 1 og 3, §\u00a05, stk.\u00a05, jf. §\u00a01, stk.\u00a03, og §\u00a07, stk.\u00a01, 2 og 6, om ændring af den kommunale og regionale inddeling, om opløsning af forpligtende kommunale samarbejder og om udpegelse af en ny gruppe af kommuner, hvis kommunalbestyrelser skal samarbejde efter reglerne i lov om forpligtende kommunale samarbejder, og af, hvilken kommunalbestyrelse der inden for den udpegede gruppe af kommuner er bemyndiget til at varetage udøvelsen af opgaverne for hvert af de i den nævnte lovs §\u00a01, stk.\u00a02, nr. 1-5, nævnte opgaveområder på vegne af alle kommunalbestyrelserne i gruppen, bekendtgøres af økonomi- og indenrigsministeren mindst én gang om året.'
          ],
          items: []
        }
      ]
    },
    {
      number: '9',
      paragraphs: [
        {
          sentences: [
            'Kommunalbestyrelsen i en kommune, der er berørt af en beslutning nævnt i §\u00a08, gør beslutningen og vilkårene herfor tilgængelige for borgerne ved offentliggørelse i den lokale presse eller på anden passende måde efter kommunalbestyrelsens bestemmelse.'
          ],
          items: []
        }
      ]
    }
  ]
}

export const CHAPTER_4: Chapter = {
  number: 4,
  title: 'Ikrafttræden, ændringer i anden lovgivning m.v.',
  sections: [
    {
      number: '10',
      paragraphs: [
        {
          sentences: ['Loven træder i kraft den 1. januar 2007.'],
          items: []
        }
      ]
    },
    {
      number: '11-12',
      editorial: '(Udeladt af Redaktionen)',
      paragraphs: []
    },
    {
      number: '13',
      paragraphs: [
        {
          sentences: ['Loven gælder ikke for Færøerne og Grønland.'],
          items: []
        }
      ]
    }
  ]
}
