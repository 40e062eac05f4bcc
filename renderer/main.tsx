import './api/no-eval.ts';
