// SHA-256 (FIPS 180-4) of many messages at once: lane l of every vector belongs to message l.
//
// `rows` is how many vectors of each kind run interleaved, so that one row computes while the other
// waits. It is a constant wherever these functions are inlined: one text serves every width, and
// the compiler splits vectors that are wider than the processor's.
#ifndef LANES_H
#define LANES_H

#include <stdint.h>

#define LANES 16
#define MOST_ROWS 2
#define INLINED static inline __attribute__((always_inline))

typedef uint32_t lanes __attribute__((vector_size(4 * LANES)));

// One 32-bit word of every message.
typedef union {
  lanes row[MOST_ROWS];
  uint32_t lane[MOST_ROWS * LANES];
} lane_word;

typedef struct {
  lane_word word[8];
} lane_state;

typedef struct {
  lane_word word[16];
} lane_block;

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static const uint32_t initial_state[8] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

// The same word for every message.
INLINED void fill(int rows, lane_word *word, uint32_t value) {
  for (int r = 0; r < rows; r++) word->row[r] = value - (lanes){0};
}

#define ROTATE(x, n) ((x) >> (n) | (x) << (32 - (n)))

// Takes one more block into every message's state.
INLINED void compress(int rows, lane_state *state, const lane_block *block) {
  lanes v[8][MOST_ROWS], w[16][MOST_ROWS];
  for (int r = 0; r < rows; r++) {
    for (int i = 0; i < 8; i++) v[i][r] = state->word[i].row[r];
    for (int i = 0; i < 16; i++) w[i][r] = block->word[i].row[r];
  }
  for (int t = 0; t < 64; t++) {
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      if (t >= 16) {
        lanes x = w[(t + 1) & 15][r], y = w[(t + 14) & 15][r];
        w[t & 15][r] += (ROTATE(x, 7) ^ ROTATE(x, 18) ^ x >> 3) + w[(t + 9) & 15][r] +
                        (ROTATE(y, 17) ^ ROTATE(y, 19) ^ y >> 10);
      }
      lanes a = v[0][r], b = v[1][r], c = v[2][r], e = v[4][r], f = v[5][r], g = v[6][r];
      lanes t1 = v[7][r] + (ROTATE(e, 6) ^ ROTATE(e, 11) ^ ROTATE(e, 25)) + ((e & f) ^ (~e & g)) +
                 round_constants[t] + w[t & 15][r];
      lanes t2 = (ROTATE(a, 2) ^ ROTATE(a, 13) ^ ROTATE(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      v[7][r] = g;
      v[6][r] = f;
      v[5][r] = e;
      v[4][r] = v[3][r] + t1;
      v[3][r] = c;
      v[2][r] = b;
      v[1][r] = a;
      v[0][r] = t1 + t2;
    }
  }
  for (int r = 0; r < rows; r++)
    for (int i = 0; i < 8; i++) state->word[i].row[r] += v[i][r];
}

#endif
