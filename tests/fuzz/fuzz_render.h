/* SPDX-License-Identifier: MIT */
/* The door that libFuzzer asks for: one input in, 0 out. */
#ifndef CJM_FUZZ_RENDER_H
#define CJM_FUZZ_RENDER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
