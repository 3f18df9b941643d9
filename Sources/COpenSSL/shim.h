#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

/* These helpers exist because Swift cannot import the macros EVP_PKEY_PUBLIC_KEY, EVP_RSA_gen and BIO_get_mem_data, and because
   OSSL_PARAM_BLD keeps the pointers of key names, which must therefore be C literals. */

/* The public key with modulus n and exponent e (big-endian bytes), or NULL. The caller frees it with EVP_PKEY_free. */
static inline EVP_PKEY *rsa_public_key_from_numbers(const unsigned char *n, int n_length, const unsigned char *e, int e_length) {
  EVP_PKEY *key = NULL;
  OSSL_PARAM *parameters = NULL;
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
  OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
  BIGNUM *modulus = BN_bin2bn(n, n_length, NULL);
  BIGNUM *exponent = BN_bin2bn(e, e_length, NULL);
  if (context && builder && modulus && exponent &&
      OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, modulus) &&
      OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, exponent) &&
      (parameters = OSSL_PARAM_BLD_to_param(builder)) &&
      EVP_PKEY_fromdata_init(context) == 1 &&
      EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1) {
    key = NULL;
  }
  OSSL_PARAM_free(parameters);
  OSSL_PARAM_BLD_free(builder);
  BN_free(modulus);
  BN_free(exponent);
  EVP_PKEY_CTX_free(context);
  ERR_clear_error();
  return key;
}

/* A new private key of that many bits, or NULL. The caller frees it with EVP_PKEY_free. */
static inline EVP_PKEY *rsa_generate_private_key(unsigned int bits) {
  EVP_PKEY *key = EVP_RSA_gen(bits);
  ERR_clear_error();
  return key;
}

/* A number of the key ("n" or "e") as big-endian bytes: writes at most capacity bytes, returns how many, or -1. */
static inline int rsa_key_number(const EVP_PKEY *key, int is_modulus, unsigned char *bytes, int capacity) {
  BIGNUM *number = NULL;
  int length = -1;
  if (EVP_PKEY_get_bn_param(key, is_modulus ? OSSL_PKEY_PARAM_RSA_N : OSSL_PKEY_PARAM_RSA_E, &number) == 1 &&
      BN_num_bytes(number) <= capacity) {
    length = BN_bn2bin(number, bytes);
  }
  BN_free(number);
  ERR_clear_error();
  return length;
}

/* The bytes a memory BIO holds; valid until the BIO is written to or freed. */
static inline long bio_memory(BIO *bio, char **bytes) { return BIO_get_mem_data(bio, bytes); }
