// HMAC-SHA-256 (RFC 2104, FIPS 180-4) of many short messages under one key.
//
// A paper of 60 items takes 5,300 tickets from a bank of 5,000. A library hashes one message after
// another; this hashes 16 or 32 side by side, one in each lane of a vector.
#ifndef TICKET_HASH_H
#define TICKET_HASH_H

#include <stddef.h>
#include <stdint.h>

// The same code for three kinds of processor.
typedef enum __attribute__((enum_extensibility(closed))) {
  ticket_width_plain,   // any processor: 16 lanes in as many vectors as it takes
  ticket_width_avx2,    // 16 lanes in two vectors
  ticket_width_avx512,  // 32 lanes in two vectors
} ticket_width;

// The widest that this processor runs.
ticket_width ticket_width_best(void);

// The SHA-256 states after a key's inner and outer block.
typedef struct {
  uint32_t inner[8];
  uint32_t outer[8];
} ticket_key;

// The states of a key of 32 bytes.
ticket_key ticket_key_make(const uint8_t secret[32]);

// Writes HMAC-SHA-256(key, prefix || line) for each of `count` lines, 32 bytes a line.
//
// Line i ends before lines[ends[i]] and begins where the line before it ends, so `ends` never
// decreases. Prefix and line together stay below 500 MB. A width wider than the best is the best.
void ticket_hash(
    ticket_width width, const ticket_key *key, const uint8_t *prefix, size_t prefix_length,
    const uint8_t *lines, const size_t *ends, size_t count, uint8_t *tickets);

#endif
