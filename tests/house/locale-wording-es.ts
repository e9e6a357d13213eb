/** What speaks against a text, where it is found. */
export interface Wording {
  readonly pattern: RegExp
  readonly why: string
}

const alone = (words: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, flags)

/** Commands to somebody called “usted”: with a pronoun on them they are never anything else. */
const withPronoun = alone(
  '(ábra|apúnte|búsque|ciérre|compruébe|cópie|descompríma|díga|divída|elíja|empiéce|envíe|escanée|' +
    'escríba|espére|guárde|hága|impórte|inténte|léa|márque|míre|muéva|ordéne|pída|pónga|prué?be|púlse|' +
    'quíte|seleccióne|suélte|termíne|tráiga|úse)(lo|la|los|las|le|les|me|se)',
)

/** The same without one may be part of a longer sentence, so only a capital letter tells. */
const atTheBeginning = alone(
  'Abra|Añada|Apunte|Busque|Cambie|Compruebe|Conecte|Copie|Descomprima|Diga|Elija|Empiece|Envíe|' +
    'Escanee|Escriba|Espere|Guarde|Haga|Imprima|Indique|Lea|Libere|Marque|Mire|Mueva|Ordene|Pida|' +
    'Ponga|Pruebe|Pulse|Quite|Revise|Seleccione|Siga|Termine|Toque|Use|Vaya|Vuelva',
  'u',
)

const register: readonly Wording[] = [
  { pattern: alone('usted|ustedes'), why: 'one person is “tú”; a group needs no pronoun' },
  { pattern: withPronoun, why: 'one person is “tú”' },
  { pattern: atTheBeginning, why: 'one person is “tú”' },
  {
    pattern: /(?<!\p{L})(Su (idea|respuesta|papeleta)|[Pp]uede dejarlo|[Ll]e damos)/u,
    why: 'one person is “tú”',
  },
  { pattern: /vosotr[oa]s|vuestr[oa]s?|\p{L}{2}áis(?!\p{L})/iu, why: 'a group is “ustedes”' },
]

const terms: readonly Wording[] = [
  { pattern: alone('reuni[oó]n(es)?|la junta'), why: 'a meeting is “encuentro”' },
  {
    pattern: alone('ordenador(es)?|port[aá]til(es)?|equipos?'),
    why: 'a computer is “computadora”',
  },
  { pattern: alone('aparatos?'), why: 'a device is “dispositivo”' },
  { pattern: alone('m[oó]vil(es)?|celular(es)?'), why: 'a phone is “teléfono”' },
  { pattern: alone('retransmisor(es)?'), why: 'a relay is “repetidor”' },
  { pattern: alone('comprobantes?'), why: 'a receipt is “recibo”' },
  { pattern: alone('[oó]rdenes del día|orden del día'), why: 'an agenda is “agenda”' },
  { pattern: alone('tarjetas? de voto'), why: 'a voting card is “tarjeta de votación”' },
  {
    pattern: alone('archiv(ar|ó|aron|ad[oa]s?|arlo|arla)'),
    why: 'to put away is “guardar aparte”',
  },
  { pattern: alone('(la|una|esta) muestra'), why: 'the sample is “el ejemplo”' },
  { pattern: alone('apps?'), why: 'the app is “la aplicación”' },
  { pattern: alone('la wifi|una wifi|esta wifi'), why: 'it is “el wifi”' },
  { pattern: /[“”]/u, why: 'quotation marks are « and »' },
]

/** Spanish that marks two genders in one word, or means all people by the word for men. */
const gender: readonly Wording[] = [
  { pattern: /\p{L}@s?(?![\p{L}.])/u, why: '“@” for two genders cannot be read aloud' },
  { pattern: /\p{L}[bdglnrtñ]xs?(?!\p{L})/iu, why: '“x” for two genders cannot be read aloud' },
  { pattern: /\p{L}\/(as?|os?)(?!\p{L})/iu, why: 'turn the sentence instead of writing “/a”' },
  { pattern: /\p{L}\((as?|os?)\)/iu, why: 'turn the sentence instead of writing “(a)”' },
  {
    pattern: alone(
      'nosotr[oa]s|juntos|bienvenid(os|as)|bienvenido(?!\\/)|miembros?|encargad[oa]s?',
    ),
    why: 'turn the sentence so that it needs no gender: “el grupo”, “en común”, “integrante”',
  },
]

/** Register, terms and gender of Spanish, as TRANSLATING.md says them. */
export const spanishWording: readonly Wording[] = [...register, ...terms, ...gender]
