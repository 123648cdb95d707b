import { mount } from '@/components/mount';
import { Casebook } from './Casebook';

mount('casebook_title', <Casebook />);
