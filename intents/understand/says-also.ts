/** «Also …», «… bhi …», «…யும் …»: said of something that comes on top. */
const ALSO =
  /\b(?:also|too|as well|another|one more|besides)\b|\bbhi\b|^(?:and|plus|aur|ek aur)\b|(?:^|\s)भी(?=\s|$)|^(?:एक )?और\s|யும்(?=\s|$)|(?:^|\s)கூட(?=\s|$)|^(?:மேலும்|இன்னொரு)(?=\s|$)|\b(?:kooda|melum|innoru)\b/iu;

/** Whether words say of themselves that they tell of one thing more. */
export function saysAlso(text: string): boolean {
  return ALSO.test(text.trim());
}
