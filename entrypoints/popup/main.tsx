import { mount } from '@/components/mount';
import { Popup } from './Popup';

mount('popup_title', <Popup />);
