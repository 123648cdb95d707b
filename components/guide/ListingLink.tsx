import type { Case } from '@/utils/cases';
import { listingAddress } from '@/utils/hosts';
import { say } from '@/utils/words';
import './guide.css';

/** Opens the item's own page beside this one; nothing where the page gave no address of one. */
export function ListingLink({ one }: { one: Case }) {
  const address = listingAddress(one.productUrl);
  if (address === undefined) return null;
  return (
    <a className="button button-wide" href={address} target="_blank" rel="noopener noreferrer">
      {one.role === 'complainant' ? say('open_listing_of_other') : say('open_listing')}
    </a>
  );
}
