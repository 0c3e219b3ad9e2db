import type { SlotValues } from '../../engine/slots.ts';
import { mobile } from '../mobile.ts';
import { category, group, guesses } from './category.ts';
import { description } from './description.ts';
import { name } from './name.ts';
import { offeringPhotoPlace, photoPlace } from './photo-place.ts';
import { photos } from './photos.ts';
import { place } from './place.ts';
import { voices } from './voices.ts';

/** What a complaint consists of, in the order in which it is asked for. The place in words comes before the photo's. */
export const slots = {
  guesses,
  group,
  category,
  place: offeringPhotoPlace(place),
  photoPlace,
  description,
  photos,
  voices,
  mobile,
  name,
};
/** Of a complaint that has all it needs. */
export type Values = SlotValues<typeof slots>;
