// HMAC (RFC 2104) over lanes: lays messages into blocks, takes both hashes, writes tickets.
#ifndef REQUESTS_H
#define REQUESTS_H

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

// `compress` with its number of rows, called and not inlined: it would be there three times.
typedef void compressor(lane_state *state, const lane_block *block);

INLINED uint32_t big_endian(const uint8_t bytes[4]) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

// At most eight bytes as a number: the first one highest, zeros after the last one.
INLINED uint64_t number(const uint8_t *bytes, size_t count) {
  uint64_t result = 0;
  if (count >= 4)  // Four from either end: those in the middle are read twice.
    return (uint64_t)big_endian(bytes) << 32 |
           (uint64_t)big_endian(bytes + count - 4) << (64 - 8 * count);
  for (size_t i = 0; i < count; i++) result |= (uint64_t)bytes[i] << (56 - 8 * i);
  return result;
}

// Adds bytes to a message's block, which is zero in that place.
INLINED void put(
    lane_block *block, size_t lane, size_t place, const uint8_t *bytes, size_t count) {
  for (size_t done = 0; done < count; done += 8, place += 8) {
    uint64_t next = number(bytes + done, count - done < 8 ? count - done : 8);
    size_t word = place / 4, shift = 8 * (place % 4);
    block->word[word].lane[lane] |= (uint32_t)(next >> (32 + shift));
    if (word < 15) block->word[word + 1].lane[lane] |= (uint32_t)(next >> shift);
    if (word < 14) block->word[word + 2].lane[lane] |= (uint32_t)(next << (32 - shift));
  }
}

// Takes the key and whole blocks of the prefix into `state`, lays the rest of the prefix into
// `head` and returns how many bytes that is.
INLINED size_t begin(
    int rows, compressor *compress, const request *job, lane_state *state, lane_block *head) {
  const uint8_t *prefix = job->prefix;
  size_t left = job->prefix_length;
  for (int i = 0; i < 8; i++) fill(rows, &state->word[i], job->key->inner[i]);
  for (;;) {
    size_t taken = left < BLOCK ? left : BLOCK;
    for (int i = 0; i < 16; i++) fill(rows, &head->word[i], 0);
    if (taken > 0) put(head, 0, 0, prefix, taken);
    for (int i = 0; i < 16; i++) fill(rows, &head->word[i], head->word[i].lane[0]);
    if (taken < BLOCK) return taken;
    compress(state, head);
    prefix += BLOCK;
    left -= BLOCK;
  }
}

// Lays into block `index` of a message what it has of the line and of the padding. The message
// begins with `used` bytes of the prefix; `hashed` bytes went before it.
INLINED void lay(
    lane_block *block, size_t lane, size_t index, size_t used, const uint8_t *line, size_t length,
    uint64_t hashed) {
  size_t first = index * BLOCK, total = used + length;
  size_t from = used > first ? used : first, to = total < first + BLOCK ? total : first + BLOCK;
  if (from < to) put(block, lane, from - first, line + (from - used), to - from);
  if (total / BLOCK == index)
    block->word[(total - first) / 4].lane[lane] |= 0x80000000 >> 8 * (total % 4);
  if ((total + 8) / BLOCK == index) {
    uint64_t bits = (hashed + total) * 8;
    block->word[14].lane[lane] = (uint32_t)(bits >> 32);
    block->word[15].lane[lane] = (uint32_t)bits;
  }
}

// Takes the inner hashes of the lines from `base` on, as many as there are lanes.
INLINED void inner(
    int rows, compressor *compress, const request *job, size_t base, size_t lines, size_t used,
    lane_state state, const lane_block *head, lane_state *hashes) {
  size_t most = 1;
  lane_word blocks = {0};
  for (size_t index = 0; index < most; index++) {
    lane_block block = *head;
    for (int i = 0; index > 0 && i < 16; i++) fill(rows, &block.word[i], 0);
    for (size_t lane = 0; lane < lines; lane++) {
      size_t i = base + lane, from = i > 0 ? job->ends[i - 1] : 0, length = job->ends[i] - from;
      size_t needed = (used + length + 8) / BLOCK + 1;
      if (needed > most) most = needed;
      blocks.lane[lane] = (uint32_t)needed;
      lay(&block, lane, index, used, job->lines + from, length,
          BLOCK + job->prefix_length - used);
    }
    compress(&state, &block);
    for (int r = 0; r < rows; r++) {
      lanes ended = (lanes)(blocks.row[r] == (uint32_t)(index + 1) - (lanes){0});
      for (int i = 0; i < 8; i++)
        hashes->word[i].row[r] =
            (state.word[i].row[r] & ended) | (hashes->word[i].row[r] & ~ended);
    }
  }
}

// Takes the outer hashes of inner ones, which they replace.
INLINED void outer(int rows, compressor *compress, const ticket_key *key, lane_state *hashes) {
  lane_block block;
  for (int i = 0; i < 8; i++) {
    block.word[i] = hashes->word[i];
    fill(rows, &hashes->word[i], key->outer[i]);
  }
  for (int i = 8; i < 16; i++) fill(rows, &block.word[i], 0);
  fill(rows, &block.word[8], 0x80000000);
  fill(rows, &block.word[15], (BLOCK + 32) * 8);
  compress(hashes, &block);
}

INLINED void answer(int rows, compressor *compress, const request *job) {
  lane_state start, hashes = {0};
  lane_block head;
  size_t used = begin(rows, compress, job, &start, &head), width = (size_t)rows * LANES;
  for (size_t base = 0; base < job->count; base += width) {
    size_t lines = job->count - base < width ? job->count - base : width;
    inner(rows, compress, job, base, lines, used, start, &head, &hashes);
    outer(rows, compress, job->key, &hashes);
    uint8_t *bytes = job->tickets + 32 * base;
    for (size_t lane = 0; lane < lines; lane++)
      for (size_t i = 0; i < 8; i++, bytes += 4) {
        uint32_t word = hashes.word[i].lane[lane];
        bytes[0] = (uint8_t)(word >> 24);
        bytes[1] = (uint8_t)(word >> 16);
        bytes[2] = (uint8_t)(word >> 8);
        bytes[3] = (uint8_t)word;
      }
  }
}

#endif
