// HMAC (RFC 2104) over lanes: takes both hashes of every line, writes tickets.
#ifndef REQUESTS_H
#define REQUESTS_H

#include "batch.h"
#include "lanes.h"
#include "ticket_hash.h"

// `compress` with its number of rows, called and not inlined: it would be there three times.
typedef void compressor(lane_state *state, const lane_block *block);

// Takes the key and whole blocks of the prefix into `state`, lays the rest of the prefix into
// `head` and returns how many bytes that is.
INLINED size_t begin(
    int rows, compressor *compress, const request *job, lane_state *state, lane_block *head) {
  const uint8_t *prefix = job->prefix;
  size_t left = job->prefix_length;
  for (int i = 0; i < 8; i++) fill(rows, &state->word[i], job->key->inner[i]);
  for (;; prefix += BLOCK, left -= BLOCK) {
    size_t taken = left < BLOCK ? left : BLOCK;
    uint32_t words[16] = {0};
    for (size_t i = 0; i < taken; i++) words[i / 4] |= (uint32_t)prefix[i] << (24 - 8 * (i % 4));
    for (int i = 0; i < 16; i++) fill(rows, &head->word[i], words[i]);
    if (taken < BLOCK) return taken;
    compress(state, head);
  }
}

// Takes the inner hashes.
INLINED void inner(
    int rows, compressor *compress, const batch *lines, size_t used, lane_state state,
    const lane_block *head, lane_state *hashes) {
  size_t most = (used + lines->longest + 8) / BLOCK + 1;
  for (size_t index = 0; index < most; index++) {
    lane_block block = *head;
    for (int i = 0; index > 0 && i < 16; i++) fill(rows, &block.word[i], 0);
    lay(rows, lines, used, index, &block);
    lanes ended[MOST_ROWS];
    for (int r = 0; r < rows; r++) {
      ended[r] = (lanes)(lines->blocks.row[r] == (uint32_t)(index + 1) - (lanes){0});
      block.word[15].row[r] |= lines->bits.row[r] & ended[r];
    }
    compress(&state, &block);
    for (int r = 0; r < rows; r++)
      for (int i = 0; i < 8; i++)
        hashes->word[i].row[r] =
            (state.word[i].row[r] & ended[r]) | (hashes->word[i].row[r] & ~ended[r]);
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
  batch lines;
  size_t used = begin(rows, compress, job, &start, &head);
  uint8_t *bytes = job->tickets;
  for (size_t base = 0; base < job->count; base += lines.count) {
    gather(rows, job, base, used, &lines);
    inner(rows, compress, &lines, used, start, &head, &hashes);
    outer(rows, compress, job->key, &hashes);
    for (size_t lane = 0; lane < lines.count; lane++)
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
