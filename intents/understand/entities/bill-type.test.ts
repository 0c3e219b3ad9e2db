import { describe, expect, it } from 'vitest';
import { extractEntities } from './index.ts';

const billType = (text: string, asking?: string) =>
  extractEntities(text, asking === undefined ? {} : { asking }).billType;

describe('the kind of bill', () => {
  it.each([
    ['property tax', 'property_tax'],
    ['how much house tax do I owe', 'property_tax'],
    ['ghar ka tax kitna hai', 'property_tax'],
    ['sampatti kar', 'property_tax'],
    ['संपत्ति कर कितना बाकी है', 'property_tax'],
    ['गृहकर', 'property_tax'],
    ['हाउस टैक्स भरना है', 'property_tax'],
    ['சொத்து வரி எவ்வளவு', 'property_tax'],
    ['வீட்டு வரி', 'property_tax'],
    ['veettu vari evlo', 'property_tax'],
    ['malmatta kar', 'property_tax'],
    ['water bill', 'water'],
    ['paani ka bill kitna hai', 'water'],
    ['pani bill bakaya', 'water'],
    ['पानी का बिल', 'water'],
    ['जल कर', 'water'],
    ['water charges pending', 'water'],
    ['தண்ணீர் பில்', 'water'],
    ['குடிநீர் கட்டணம்', 'water'],
    ['thanni bill kattanum', 'water'],
    ['ghar ka pani ka bill', 'water'],
    ['sewerage bill', 'sewerage'],
    ['सीवर का बिल', 'sewerage'],
    ['கழிவுநீர் கட்டணம்', 'sewerage'],
    ['trade licence fee', 'trade_licence'],
    ['trade license renewal', 'trade_licence'],
    ['dukan ka licence', 'trade_licence'],
    ['दुकान का लाइसेंस', 'trade_licence'],
    ['வணிக உரிமம்', 'trade_licence'],
    ['fire noc', 'fire_noc'],
    ['फायर एनओसी', 'fire_noc'],
    ['challan bharna hai', 'challan'],
    ['चालान', 'challan'],
    ['garbage bill', 'other'],
    ['నీటి బిల్లు', 'water'],
    ['ఆస్తి పన్ను', 'property_tax'],
    ['ನೀರಿನ ಬಿಲ್', 'water'],
    ['വസ്തു നികുതി', 'property_tax'],
    ['વેરો મિલકત', 'property_tax'],
    ['পানি বিল', 'water'],
    ['ਪਾਣੀ ਦਾ ਬਿੱਲ', 'water'],
  ])('%s', (text, type) => {
    expect(billType(text)).toBe(type);
  });

  it.each([
    'no water',
    'paani nahi aa raha',
    'ghar ke samne paani jama hai',
    'no light due to water on the road',
    'पानी बंद कर दिया',
    'ghar ke samne safai kar do',
    'मकान मालिक मरम्मत नहीं कर रहा',
    'bijli ka bill',
    'electricity bill',
    'light bill kitna hai',
    'மின் கட்டணம்',
    'gas bill',
    'traffic challan',
    'driving licence',
    'fire in the market',
    'shop on footpath',
    'sewer overflow',
    'தண்ணி வரல',
    'bill',
  ])('is not in «%s»', (text) => {
    expect(billType(text)).toBeUndefined();
  });

  it('is a bare word where it was just asked for', () => {
    expect(billType('water', 'bill_type')).toBe('water');
    expect(billType('पानी', 'bill_type')).toBe('water');
    expect(billType('property', 'bill')).toBe('property_tax');
    expect(billType('water')).toBeUndefined();
  });
});
