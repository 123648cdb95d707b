/** What the pages of the second backend share: the account, a list that is asked for again and again, and what is done to a case. */
import { ElMessage, ElMessageBox } from 'element-plus';
import { computed, defineComponent, onBeforeUnmount, onMounted, type PropType, reactive, ref } from 'vue';
import type { ComplaintDetail, ComplaintRow, Section, Side } from '../../shared/wire';
import {
  type Answer,
  askMediation,
  fetchComplaint,
  fetchList,
  fetchSession,
  onInterruption,
  submit,
  withdraw,
} from '../src/backend/api';
import { addressOf } from '../src/backend/host';

const POLL_EVERY = 4000;

/** The account that the header names. */
export function useAccount() {
  const account = ref('');
  onMounted(async () => {
    const answer = await fetchSession();
    if (answer.ok) account.value = answer.value.account;
  });
  return account;
}

/** Asks at once and every few seconds, as long as the component lives. */
function usePolling(ask: () => Promise<void>): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => {
    void ask();
    timer = setInterval(() => void ask(), POLL_EVERY);
  });
  onBeforeUnmount(() => clearInterval(timer));
}

/** One side's list. `days` bounds how old a complaint may be that it shows; 0 for no bound. */
export function useList(section: Section, side: Side, days = 0) {
  const terms = reactive({ text: '', days, page: 1 });
  const rows = ref<readonly ComplaintRow[]>([]);
  const total = ref(0);
  const loading = ref(true);
  const load = async (): Promise<void> => {
    const from = terms.days === 0 ? '' : chinaDay(Date.now() - terms.days * 86_400_000);
    const answer = await fetchList({ side, section, page: terms.page, status: '', text: terms.text, from, to: '' });
    loading.value = false;
    if (!answer.ok) return;
    rows.value = answer.value.rows;
    total.value = answer.value.total;
  };
  usePolling(load);
  return { terms, rows, total, loading, load };
}

const chinaDay = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** One case, and what may be done to it. */
export function useCase(number: () => string) {
  const complaint = ref<ComplaintDetail | null>(null);
  const load = async (): Promise<void> => {
    if (number() === '') return;
    const answer = await fetchComplaint(number());
    if (answer.ok) complaint.value = answer.value;
  };
  usePolling(load);
  const offers = (kind: string) => complaint.value?.operations.some((one) => one.kind === kind && one.enabled) ?? false;
  return { complaint, load, offers };
}

/** Says what came of a call; interruptions speak for themselves. */
export function tell(answer: Answer<unknown>, success: string): boolean {
  if (answer.ok) ElMessage.success(success);
  else if (!answer.interrupted) ElMessage.error(answer.message);
  return answer.ok;
}

/** Asks whether the platform should step in, and asks it. */
export async function callPlatform(number: string): Promise<void> {
  const sure = await ElMessageBox.confirm('平台将根据双方提交的材料进行判定，确定申请小二介入吗？', '申请小二介入', {
    confirmButtonText: '确定',
    cancelButtonText: '取消',
  }).catch(() => undefined);
  if (sure !== undefined) tell(await askMediation(number), '已申请小二介入');
}

/** The dialog in which a complaint is withdrawn. */
export const withdrawDialog = defineComponent({
  props: { number: { type: String, required: true }, word: { type: String, default: '撤销' } },
  emits: ['done'],
  setup(props, { emit }) {
    const form = reactive({ reason: '', agreed: false, busy: false });
    const confirm = async (): Promise<void> => {
      form.busy = true;
      const answer = await withdraw(props.number, { reason: form.reason, agreed: form.agreed });
      form.busy = false;
      if (!answer.ok && answer.interrupted) return;
      emit('done', true);
      tell(answer, '提交成功');
    };
    const ready = computed(() => form.reason !== '' && form.agreed);
    return { form, ready, confirm, reasons: ['双方已协商一致', '投诉信息有误'] };
  },
  template: `<el-dialog :model-value="true" :title="word + '投诉'" width="460" append-to-body @close="$emit('done', false)">
    <p>{{ word }}后投诉立即终止，不能就同一商品再次投诉。编号：{{ number }}</p>
    <el-radio-group v-model="form.reason"><el-radio v-for="one in reasons" :key="one" :value="one">{{ one }}</el-radio></el-radio-group>
    <p><el-checkbox v-model="form.agreed">我已知晓后果</el-checkbox></p>
    <template #footer>
      <el-button @click="$emit('done', false)">取消</el-button>
      <el-button type="primary" :disabled="!ready" :loading="form.busy" @click="confirm">确认{{ word }}</el-button>
    </template>
  </el-dialog>`,
});

/** What the platform puts between the seller and the page. */
export const interruptions = {
  setup() {
    const captcha = ref(false);
    onInterruption((interruption, message) => {
      switch (interruption) {
        case 'captcha':
          captcha.value = true;
          return;
        case 'login':
          location.assign(addressOf('loginmyseller.taobao.com', `/?redirect_url=${encodeURIComponent(location.href)}`));
          return;
        case 'error':
          void ElMessageBox.alert(message, '提示');
      }
    });
    const close = ({ data }: MessageEvent<unknown>): void => {
      if (data === 'verified') captcha.value = false;
    };
    onMounted(() => window.addEventListener('message', close));
    onBeforeUnmount(() => window.removeEventListener('message', close));
    return { captcha };
  },
  template: `<el-dialog v-model="captcha" title="安全验证" width="420" :close-on-click-modal="false" :show-close="false">
    <iframe title="安全验证" src="/verify/slider.htm" style="border:0;width:100%;height:130px"></iframe>
  </el-dialog>`,
};

/** The form of 申诉 and of 举证. */
export const submission = defineComponent({
  props: {
    number: { type: String, required: true },
    kind: { type: String as PropType<'evidence' | 'appeal'>, required: true },
  },
  emits: ['done'],
  setup(props, { emit }) {
    const form = reactive({ statement: '', busy: false });
    const send = async (): Promise<void> => {
      form.busy = true;
      const files = [{ name: 'original.jpg', size: 1 }];
      const answer = await submit(props.number, props.kind, { files, statement: form.statement, complete: true });
      form.busy = false;
      if (tell(answer, '提交成功')) emit('done');
    };
    return { form, send };
  },
  template: `<el-form label-width="90px">
    <p>投诉编号：{{ number }}</p>
    <el-form-item label="说明"><el-input v-model="form.statement" type="textarea" :rows="4" placeholder="请描述图片的来源" /></el-form-item>
    <el-form-item><el-button type="primary" :loading="form.busy" @click="send">提交</el-button></el-form-item>
  </el-form>`,
});

export const clock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
