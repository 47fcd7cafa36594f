#include "ticket_hash.h"

#include "requests.h"

#define WIDTH(name, rows, attributes)                                                        \
  attributes __attribute__((noinline)) static void compress_##name(                          \
      lane_state *state, const lane_block *block) {                                          \
    compress(rows, state, block);                                                            \
  }                                                                                          \
  attributes static void answer_##name(const request *job) {                                 \
    answer(rows, compress_##name, job);                                                      \
  }

WIDTH(plain, 1, )
#if defined(__x86_64__)
WIDTH(avx2, 1, __attribute__((target("avx2"))))
WIDTH(avx512, 2, __attribute__((target("avx512f"))))
#endif

ticket_width ticket_width_best(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return ticket_width_avx512;
  if (__builtin_cpu_supports("avx2")) return ticket_width_avx2;
#endif
  return ticket_width_plain;
}

void ticket_hash(
    ticket_width width, const ticket_key *key, const uint8_t *prefix, size_t prefix_length,
    const uint8_t *lines, const size_t *ends, size_t count, uint8_t *tickets) {
  request job = {key, prefix, prefix_length, lines, ends, count, tickets};
  ticket_width best = ticket_width_best();
  switch (width < best ? width : best) {
#if defined(__x86_64__)
    case ticket_width_avx512: answer_avx512(&job); return;
    case ticket_width_avx2: answer_avx2(&job); return;
#endif
    default: answer_plain(&job);
  }
}

ticket_key ticket_key_make(const uint8_t secret[32]) {
  lane_state state;
  lane_block block;
  for (int i = 0; i < 8; i++) fill(1, &state.word[i], initial_state[i]);
  for (int i = 0; i < 16; i++) {
    uint32_t word = i < 8 ? big_endian(secret + 4 * i) : 0;
    fill(1, &block.word[i], word ^ 0x36363636);
    block.word[i].lane[1] = word ^ 0x5c5c5c5c;
  }
  compress_plain(&state, &block);
  ticket_key key;
  for (int i = 0; i < 8; i++) {
    key.inner[i] = state.word[i].lane[0];
    key.outer[i] = state.word[i].lane[1];
  }
  return key;
}
