import NIOSSL

/// A certificate for `localhost`, signed by itself, valid from 2020 to 2120. Nobody trusts it but these tests.
enum TestCertificate {
  static func certificate() throws -> NIOSSLCertificate { try NIOSSLCertificate(bytes: Array(certificateText.utf8), format: .pem) }

  static func privateKey() throws -> NIOSSLPrivateKey { try NIOSSLPrivateKey(bytes: Array(keyText.utf8), format: .pem) }

  static let certificateText = """
    -----BEGIN CERTIFICATE-----
    MIIBZzCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
    c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
    CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMYgYGPjdfom6uXQ
    910/lB4Ax1zyYP65zohmSSGZHTsg1Tz1qfPXbUhe7fPRJSSpssr1jJxK4xwoj/ml
    bJE0ucajTjBMMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMBAf8E
    BTADAQH/MB0GA1UdDgQWBBQ4Ej1ENQetLo9VB3H9GqQNtpqF+DAKBggqhkjOPQQD
    AgNIADBFAiEA8FovStNbYFQj4zNALZjUW9qqAkAohUqi75N1WeFbvKICIBozERwb
    eRyItpCY64tz0Odrxj0DMsjCokeaWAErrTc6
    -----END CERTIFICATE-----
    """

  static let keyText = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQ1e+pWFhCJM2//Zh
    yrgM1e/HRnNFwAEpbpTgHLq5r+mhRANCAATGIGBj43X6Jurl0PddP5QeAMdc8mD+
    uc6IZkkhmR07INU89anz121IXu3z0SUkqbLK9YycSuMcKI/5pWyRNLnG
    -----END PRIVATE KEY-----
    """
}
