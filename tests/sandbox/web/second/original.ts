/** 原创保护: 应用管理 › 投诉管理, and 撤销 among each case's operations, confirmed in a box. */
import { ElMessageBox } from 'element-plus';
import { computed } from 'vue';
import { withdraw } from '../src/backend/api';
import { useHash } from './rights';
import { clock, interruptions, tell, useAccount, useList } from './use';

const list = {
  setup() {
    const found = useList('original', 'filed');
    const take = async (number: string): Promise<void> => {
      const sure = await ElMessageBox.confirm('撤销后不能再次发起，确定撤销这条投诉吗？', '提示', {
        confirmButtonText: '确定',
        cancelButtonText: '取消',
      }).catch(() => undefined);
      if (sure === undefined) return;
      tell(await withdraw(number, { reason: '协商一致', agreed: true }), '撤销申请已提交');
      await found.load();
    };
    return { ...found, take, clock };
  },
  template: `<h3>原创保护投诉</h3>
  <el-table :data="rows" v-loading="loading" row-key="number">
    <el-table-column label="投诉编号" prop="number" width="150" />
    <el-table-column label="被投诉商品" min-width="220"><template #default="{ row }">{{ row.product.title }}</template></el-table-column>
    <el-table-column label="被投诉方" prop="respondent" width="130" />
    <el-table-column label="投诉时间" width="150"><template #default="{ row }">{{ clock(row.filedAt) }}</template></el-table-column>
    <el-table-column label="状态" prop="statusText" width="120" />
    <el-table-column label="操作" width="120"><template #default="{ row }">
      <template v-for="one in row.operations" :key="one.kind"><el-button link type="primary" :disabled="!one.enabled" @click="one.kind === 'withdraw' && take(row.number)">{{ one.text }}</el-button></template>
    </template></el-table-column>
  </el-table>`,
};

export const original = {
  components: { interruptions, list },
  setup() {
    const account = useAccount();
    const hash = useHash();
    const isList = computed(() => hash.value.startsWith('#/complaintList'));
    const go = (index: string): void => location.assign(index);
    return { account, hash, isList, go };
  },
  template: `<el-container direction="vertical">
    <el-header class="top"><b>原创保护平台</b><span>欢迎，{{ account }}</span></el-header>
    <el-container>
      <el-aside width="200px"><el-menu class="side" :default-active="hash || '#/'" @select="go">
        <el-menu-item index="#/">首页</el-menu-item>
        <el-sub-menu index="apps"><template #title>应用管理</template><el-menu-item index="#/complaintList">投诉管理</el-menu-item></el-sub-menu>
      </el-menu></el-aside>
      <el-main><list v-if="isList" /><p v-else>欢迎使用</p></el-main>
    </el-container>
    <interruptions />
  </el-container>`,
};
