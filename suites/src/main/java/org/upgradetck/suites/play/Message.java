package org.upgradetck.suites.play;

import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;

/**
 * A whole data message of the target.
 *
 * @param opcode text or binary
 * @param compressed whether RSV1 marks it as compressed (RFC 7692, section 6)
 * @param payload the payload, unpacked where it was compressed; what there is of it where that went
 *     wrong
 * @param greatestDistance how far back its compressed data reached at the most, in octets
 * @param fault what is wrong with it, in words
 */
public record Message(
    int opcode, boolean compressed, Bytes payload, int greatestDistance, Optional<String> fault) {}
