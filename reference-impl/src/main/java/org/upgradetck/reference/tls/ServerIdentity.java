package org.upgradetck.reference.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key of its own for one server, and a certificate for localhost, 127.0.0.1 and ::1 that it signs
 * itself (RFC 5280 4.1). Made anew at each start, so that no private key lies in a file.
 */
public final class ServerIdentity {

  private static final Duration BACKDATED = Duration.ofDays(1);
  private static final Duration VALID = Duration.ofDays(365);
  private static final int SERIAL_BITS = 64;
  private static final int VERSION_3 = 2;
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};
  private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final PrivateKey privateKey;
  private final X509Certificate certificate;

  private ServerIdentity(PrivateKey privateKey, X509Certificate certificate) {
    this.privateKey = privateKey;
    this.certificate = certificate;
  }

  /** Makes a new key and its certificate. */
  public static ServerIdentity create(Clock clock) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      byte[] body = certificateBody(keys.getPublic().getEncoded(), clock.instant());
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(body);
      byte[] signed = Der.sequence(body, ecdsaWithSha256(), Der.bitString(signature.sign()));
      return new ServerIdentity(
          keys.getPrivate(),
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(signed)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java platform cannot make a certificate.", e);
    }
  }

  /** The certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The certificate in PEM (RFC 7468). */
  public String pem() {
    try {
      String text =
          Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
              .encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read can be written.", e);
    }
  }

  /** What makes TLS connections out of TCP connections, as their server. */
  public SSLContext context() {
    try {
      return newContext();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("This Java platform cannot speak TLS.", e);
    }
  }

  private SSLContext newContext() throws GeneralSecurityException, IOException {
    // The store never leaves memory, so its password keeps nothing secret.
    char[] password = {};
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry("server", privateKey, password, new X509Certificate[] {certificate});
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** TBSCertificate (RFC 5280 4.1.2). */
  private static byte[] certificateBody(byte[] publicKey, Instant now) {
    byte[] name =
        Der.sequence(
            Der.set(
                Der.sequence(
                    Der.objectIdentifier(2, 5, 4, 3), Der.utf8String("upgrade-tck reference"))));
    return Der.sequence(
        Der.explicit(0, Der.integer(BigInteger.valueOf(VERSION_3))),
        Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0)),
        ecdsaWithSha256(),
        name,
        Der.sequence(Der.time(now.minus(BACKDATED)), Der.time(now.plus(VALID))),
        name,
        publicKey,
        Der.explicit(3, Der.sequence(subjectAlternativeName())));
  }

  /** RFC 5280 4.2.1.6. */
  private static byte[] subjectAlternativeName() {
    return Der.sequence(
        Der.objectIdentifier(2, 5, 29, 17),
        Der.octetString(
            Der.sequence(
                Der.tagged(DNS_NAME, "localhost".getBytes(StandardCharsets.US_ASCII)),
                Der.tagged(IP_ADDRESS, IPV4_LOOPBACK),
                Der.tagged(IP_ADDRESS, IPV6_LOOPBACK))));
  }

  /** RFC 5758 3.2. */
  private static byte[] ecdsaWithSha256() {
    return Der.sequence(Der.objectIdentifier(1, 2, 840, 10045, 4, 3, 2));
  }
}
