// The lines that are hashed side by side, and how they get into blocks.
#ifndef BATCH_H
#define BATCH_H

#include "lanes.h"
#include "ticket_hash.h"

#define BLOCK 64

// What one call is asked for.
typedef struct {
  const ticket_key *key;
  const uint8_t *prefix;
  size_t prefix_length;
  const uint8_t *lines;
  const size_t *ends;
  size_t count;
  uint8_t *tickets;
} request;

// As many lines of a request as there are lanes.
typedef struct {
  const uint8_t *line[MOST_ROWS * LANES];
  size_t length[MOST_ROWS * LANES];
  size_t count;
  size_t longest;
  lane_word blocks;  // of each message, with its padding
  lane_word bits;    // of each message, with what went before
} batch;

INLINED uint32_t big_endian(const uint8_t bytes[4]) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// Eight bytes as a number, the first one highest; for fewer, 0x80 and zeros follow the last one.
INLINED uint64_t number(const uint8_t *bytes, size_t count) {
  if (count >= 8) return (uint64_t)big_endian(bytes) << 32 | big_endian(bytes + 4);
  uint64_t result = (uint64_t)0x80 << (56 - 8 * count);
  if (count >= 4)  // Four from either end: those in the middle are read twice.
    return result | (uint64_t)big_endian(bytes) << 32 |
           (uint64_t)big_endian(bytes + count - 4) << (64 - 8 * count);
  for (size_t i = 0; i < count; i++) result |= (uint64_t)bytes[i] << (56 - 8 * i);
  return result;
}

// The lines from `base` on; their messages begin with `used` bytes of the prefix.
INLINED void gather(int rows, const request *job, size_t base, size_t used, batch *lines) {
  size_t width = (size_t)rows * LANES, left = job->count - base;
  size_t from = base > 0 ? job->ends[base - 1] : 0;
  *lines = (batch){.count = left < width ? left : width};
  for (size_t lane = 0; lane < lines->count; lane++) {
    size_t length = job->ends[base + lane] - from;
    lines->line[lane] = job->lines + from;
    lines->length[lane] = length;
    if (length > lines->longest) lines->longest = length;
    lines->blocks.lane[lane] = (uint32_t)((used + length + 8) / BLOCK + 1);
    lines->bits.lane[lane] = (uint32_t)((BLOCK + job->prefix_length + length) * 8);
    from += length;
  }
}

// Adds to block `index` of every message what it has of the line and of the padding, but for the
// length. Eight bytes of each line at a time: they fall into the same three words.
INLINED void lay(int rows, const batch *lines, size_t used, size_t index, lane_block *block) {
  size_t first = index * BLOCK, shift = 8 * (used % 4);
  size_t done = first > used + 8 ? (first - used - 8) / 8 * 8 : 0;
  for (; done <= lines->longest && used + done < first + BLOCK; done += 8) {
    lane_word high = {0}, low = {0};
    for (size_t lane = 0; lane < lines->count; lane++) {
      if (lines->length[lane] < done) continue;
      uint64_t next = number(lines->line[lane] + done, lines->length[lane] - done);
      high.lane[lane] = (uint32_t)(next >> 32);
      low.lane[lane] = (uint32_t)next;
    }
    size_t word = (used + done) / 4 - first / 4;  // Below zero, and so above 15, before the block.
    for (int r = 0; r < rows; r++) {
      lanes a = high.row[r], b = low.row[r];
      if (word < 16) block->word[word].row[r] |= a >> shift;
      if (word + 1 < 16) block->word[word + 1].row[r] |= a << (31 - shift) << 1 | b >> shift;
      if (word + 2 < 16) block->word[word + 2].row[r] |= b << (31 - shift) << 1;
    }
  }
}

#endif
