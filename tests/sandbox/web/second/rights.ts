/** IPP: a list that hides what is older than 15 days, and a page of each case, on which it is withdrawn or answered. */
import { computed, defineComponent, onBeforeUnmount, onMounted, ref } from 'vue';
import { callPlatform, clock, interruptions, useAccount, useCase, useList, withdrawDialog } from './use';

/** The route behind `#`. */
export function useHash() {
  const hash = ref(location.hash);
  const follow = (): void => {
    hash.value = location.hash;
  };
  onMounted(() => window.addEventListener('hashchange', follow));
  onBeforeUnmount(() => window.removeEventListener('hashchange', follow));
  return hash;
}

const list = {
  setup() {
    const found = useList('rights', 'filed', 15);
    const draft = ref('');
    const days = ref(15);
    const search = (): void => {
      found.terms.text = draft.value.trim();
      found.terms.days = days.value;
      void found.load();
    };
    const open = (number: string): void => location.assign(`#/complaint/detail?id=${number}`);
    return { ...found, draft, days, search, open, clock };
  },
  template: `<el-form inline>
    <el-form-item label="投诉单号/任务编号"><el-input v-model="draft" placeholder="请输入" /></el-form-item>
    <el-form-item label="提交时间"><el-select v-model="days" style="width:130px">
      <el-option label="最近15天" :value="15" /><el-option label="最近半年" :value="183" /></el-select></el-form-item>
    <el-form-item><el-button type="primary" @click="search">搜索</el-button></el-form-item>
  </el-form>
  <el-table :data="rows" v-loading="loading" row-key="number" border>
    <el-table-column label="投诉单号" prop="submission" width="150" />
    <el-table-column label="投诉任务编号" prop="number" width="150" />
    <el-table-column label="投诉链接" min-width="220"><template #default="{ row }">{{ row.product.title }}</template></el-table-column>
    <el-table-column label="被投诉商家" prop="respondent" width="130" />
    <el-table-column label="投诉理由" prop="reason" width="170" />
    <el-table-column label="提交时间" width="150"><template #default="{ row }">{{ clock(row.filedAt) }}</template></el-table-column>
    <el-table-column label="状态" prop="statusText" width="200" />
    <el-table-column label="操作" width="80"><template #default="{ row }"><el-button link type="primary" @click="open(row.number)">查看</el-button></template></el-table-column>
  </el-table>`,
};

const detail = defineComponent({
  components: { withdrawDialog },
  props: { number: { type: String, required: true }, answering: { type: Boolean, default: false } },
  setup(props) {
    const { complaint, load, offers } = useCase(() => props.number);
    const withdrawing = ref(false);
    const closeDialog = (): void => {
      withdrawing.value = false;
      void load();
    };
    const call = async (): Promise<void> => {
      await callPlatform(props.number);
      await load();
    };
    const answer = (): void => location.assign(`#/complaint/answer?id=${props.number}`);
    const back = (): void => location.assign('#/complaint/list');
    return { complaint, offers, withdrawing, closeDialog, call, answer, back, clock };
  },
  template: `<template v-if="complaint">
    <el-page-header title="返回" @back="back"><template #content>{{ answering ? '处理申诉' : '投诉详情' }}</template></el-page-header>
    <el-descriptions :column="2" border style="margin-top:16px">
      <el-descriptions-item label="投诉任务编号">{{ complaint.number }}</el-descriptions-item>
      <el-descriptions-item label="投诉单号">{{ complaint.submission }}</el-descriptions-item>
      <el-descriptions-item label="被投诉商家">{{ complaint.respondent }}</el-descriptions-item>
      <el-descriptions-item label="投诉理由">{{ complaint.reason }}</el-descriptions-item>
      <el-descriptions-item label="投诉链接">{{ complaint.product.title }}</el-descriptions-item>
      <el-descriptions-item label="状态">{{ complaint.statusText }}</el-descriptions-item>
    </el-descriptions>
    <h4>{{ answering ? '申诉说明' : '处理记录' }}</h4>
    <p v-if="answering">图片为本店自行拍摄，已提交原图。</p>
    <el-timeline v-else><el-timeline-item v-for="one in complaint.history" :key="one.at + one.text" :timestamp="clock(one.at)">{{ one.text }}</el-timeline-item></el-timeline>
    <div class="ways">
      <el-button v-if="!answering && offers('mediate')" type="primary" @click="answer">处理申诉</el-button>
      <el-button v-if="(answering || !offers('mediate')) && offers('withdraw')" @click="withdrawing = true">撤诉</el-button>
      <el-button v-if="answering && offers('mediate')" type="primary" @click="call">申请小二介入</el-button>
    </div>
    <withdraw-dialog v-if="withdrawing" :number="complaint.number" word="撤诉" @done="closeDialog" />
  </template>`,
});

export const rights = {
  components: { interruptions, list, detail },
  setup() {
    const account = useAccount();
    const hash = useHash();
    const number = computed(() => /id=(\d+)/.exec(hash.value)?.[1] ?? '');
    const page = computed(() => /^#\/complaint\/(\w+)/.exec(hash.value)?.[1] ?? 'home');
    const go = (index: string): void => location.assign(index);
    return { account, number, page, go };
  },
  template: `<el-container direction="vertical">
    <el-header class="top"><b>知识产权保护平台</b><span>欢迎，{{ account }}</span></el-header>
    <el-container>
      <el-aside width="200px"><el-menu class="side" :default-active="page === 'home' ? '#/' : '#/complaint/list'" @select="go">
        <el-menu-item index="#/">首页</el-menu-item><el-menu-item index="#/complaint/list">投诉管理</el-menu-item></el-menu></el-aside>
      <el-main>
        <list v-if="page === 'list'" />
        <detail v-else-if="number" :key="page + number" :number="number" :answering="page === 'answer'" />
        <p v-else>保护知识产权，从这里开始。</p>
      </el-main>
    </el-container>
    <interruptions />
  </el-container>`,
};
