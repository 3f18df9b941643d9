// zlib, and the two initializers that are macros.
#include <zlib.h>

static inline int contract_deflate_init(z_streamp stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

static inline int contract_inflate_init(z_streamp stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
