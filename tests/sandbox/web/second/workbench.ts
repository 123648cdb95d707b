/** The workbench of 天猫: the same menus as the other one's, drawn by another kit, and an entry for the sections of the record where the other one has a menu. */
import { computed, defineComponent, onBeforeUnmount, onMounted, type PropType, ref } from 'vue';
import type { Side } from '../../shared/wire';
import { clock, interruptions, submission, useAccount, useList, withdrawDialog } from './use';

const BASE = '/home.htm/';

/** The client-side router: `pushState`, as the real shell does. */
function useRoute() {
  const read = () => location.pathname.slice(BASE.length).replace(/\/$/, '');
  const path = ref(read());
  const follow = (): void => {
    path.value = read();
  };
  onMounted(() => window.addEventListener('popstate', follow));
  onBeforeUnmount(() => window.removeEventListener('popstate', follow));
  const go = (to: string): void => {
    history.pushState(null, '', BASE + to);
    follow();
  };
  return { path, go };
}

/** One side's complaints of the record 图片盗用. */
const record = defineComponent({
  components: { withdrawDialog, submission },
  props: { side: { type: String as PropType<Side>, required: true } },
  setup(props) {
    const list = useList('picture', props.side);
    const withdrawing = ref('');
    const answering = ref('');
    const done = (): void => {
      withdrawing.value = '';
      answering.value = '';
      void list.load();
    };
    const run = (kind: string, number: string): void => {
      if (kind === 'withdraw') withdrawing.value = number;
      if (kind === 'evidence') answering.value = number;
    };
    return { ...list, withdrawing, answering, done, run, clock };
  },
  template: `<submission v-if="answering" :number="answering" kind="evidence" @done="done" />
  <template v-else>
    <el-table :data="rows" v-loading="loading" row-key="number">
      <el-table-column label="投诉编号" prop="number" width="150" />
      <el-table-column label="商品信息" min-width="220"><template #default="{ row }">{{ row.product.title }}</template></el-table-column>
      <el-table-column :label="side === 'filed' ? '被投诉方' : '投诉方'" width="130">
        <template #default="{ row }">{{ side === 'filed' ? row.respondent : row.complainant }}</template></el-table-column>
      <el-table-column label="投诉原因" prop="reason" width="100" />
      <el-table-column label="投诉时间" width="150"><template #default="{ row }">{{ clock(row.filedAt) }}</template></el-table-column>
      <el-table-column label="状态" width="150">
        <template #default="{ row }"><el-tag>{{ row.statusText }}</el-tag> {{ row.resultText }}</template></el-table-column>
      <el-table-column label="操作" width="130" fixed="right">
        <template #default="{ row }">
          <template v-for="one in row.operations" :key="one.kind">
            <el-button v-if="one.kind !== 'view'" link type="primary" :disabled="!one.enabled" @click="run(one.kind, row.number)">{{ one.text }}</el-button>
          </template>
        </template></el-table-column>
    </el-table>
    <el-pagination layout="total, prev, pager, next" :total="total" :page-size="10" v-model:current-page="terms.page" @change="load" />
    <withdraw-dialog v-if="withdrawing" :number="withdrawing" @done="done" />
  </template>`,
});

export const workbench = {
  components: { interruptions, record },
  setup() {
    const account = useAccount();
    const { path, go } = useRoute();
    const inRecord = computed(() => path.value.startsWith('service/record'));
    const inPictures = computed(() => path.value.startsWith('service/record/pictures'));
    const tab = ref('received');
    return { account, path, go, inRecord, inPictures, tab };
  },
  template: `<el-container direction="vertical">
    <el-header class="top"><b>天猫商家中心</b><span>当前店铺：{{ account }}</span></el-header>
    <el-container>
      <el-aside width="200px">
        <el-menu class="side" :default-active="path" @select="go" unique-opened>
          <el-menu-item index="">首页</el-menu-item>
          <el-sub-menu index="trade"><template #title>交易</template><el-menu-item index="trade/sold">已卖出的宝贝</el-menu-item></el-sub-menu>
          <el-sub-menu index="contact"><template #title>联系客服</template><el-menu-item index="service">商家服务中心</el-menu-item></el-sub-menu>
        </el-menu>
      </el-aside>
      <el-main>
        <template v-if="path.startsWith('service')">
          <el-menu mode="horizontal" :ellipsis="false" :default-active="inRecord ? 'service/record' : 'service'" @select="go">
            <el-menu-item index="service">服务首页</el-menu-item><el-menu-item index="service/record">服务记录</el-menu-item>
          </el-menu>
          <p v-if="!inRecord">您好，有什么可以帮您？</p>
          <template v-else>
            <p class="bar"><el-radio-group :model-value="inPictures ? 'pictures' : 'all'" @change="go($event === 'pictures' ? 'service/record/pictures' : 'service/record')">
              <el-radio-button value="all">咨询记录</el-radio-button><el-radio-button value="pictures">图片盗用</el-radio-button>
            </el-radio-group></p>
            <p v-if="!inPictures">近30天没有咨询记录</p>
            <el-tabs v-else v-model="tab">
              <el-tab-pane label="我收到的投诉" name="received" lazy><record side="received" /></el-tab-pane>
              <el-tab-pane label="我发起的投诉" name="filed" lazy><record side="filed" /></el-tab-pane>
            </el-tabs>
          </template>
        </template>
        <p v-else>今日支付金额 ¥ 8,642.00</p>
      </el-main>
    </el-container>
    <interruptions />
  </el-container>`,
};
