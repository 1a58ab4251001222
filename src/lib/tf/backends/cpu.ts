/** Plain JavaScript: slow, but runs everywhere. Registers the backend and the kernels LeNet-5 needs. */
import { registerKernel } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu/dist/base';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/AvgPool';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/FusedConv2D';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/_FusedMatMul';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { softmaxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softmax';
import { tanhConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tanh';

const KERNELS = [
	avgPoolConfig,
	fusedConv2DConfig,
	_fusedMatMulConfig,
	reshapeConfig,
	softmaxConfig,
	tanhConfig,
];
KERNELS.forEach(registerKernel);
