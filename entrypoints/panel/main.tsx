import { mount } from '@/components/mount';
import { Panel } from './Panel';

mount('panel_title', <Panel />);
