package org.upgradetck.suites.catalogue;

import java.util.List;
import org.upgradetck.suites.catalogue.rfc6455.CollectedGrammar;
import org.upgradetck.suites.catalogue.rfc6455.ConnectionClose;
import org.upgradetck.suites.catalogue.rfc6455.OriginConsiderations;
import org.upgradetck.suites.catalogue.rfc6455.Ping;
import org.upgradetck.suites.catalogue.rfc6455.ReadingTheClientsOpeningHandshake;
import org.upgradetck.suites.catalogue.rfc6455.SecWebSocketKey;
import org.upgradetck.suites.catalogue.rfc6455.SecWebSocketProtocol;
import org.upgradetck.suites.catalogue.rfc6455.SendingTheServersOpeningHandshake;
import org.upgradetck.suites.catalogue.rfc6455.SupportingMultipleVersions;
import org.upgradetck.suites.catalogue.rfc7692.ClientMaxWindowBits;
import org.upgradetck.suites.catalogue.rfc9110.ConnectionField;
import org.upgradetck.suites.catalogue.rfc9110.ContentLength;
import org.upgradetck.suites.catalogue.rfc9110.EmptyListElements;
import org.upgradetck.suites.catalogue.rfc9110.Upgrade;
import org.upgradetck.suites.catalogue.rfc9110.UpgradeRequired;
import org.upgradetck.suites.catalogue.rfc9112.MessageParsing;
import org.upgradetck.suites.catalogue.rfc9112.StatusLine;
import org.upgradetck.suites.catalogue.rfc9112.TearDown;
import org.upgradetck.suites.catalogue.rfc9112.TransferEncoding;
import org.upgradetck.suites.catalogue.rfc9931.OptimisticData;
import org.upgradetck.suites.catalogue.rfc9931.RejectedTransitions;
import org.upgradetck.suites.language.Chapter;

/** The table of contents. */
final class Chapters {

  private Chapters() {}

  /** The chapters for servers, in the order of the specifications and their sections. */
  static List<Chapter> forServers() {
    return List.of(
        new ReadingTheClientsOpeningHandshake(),
        new SendingTheServersOpeningHandshake(),
        new CollectedGrammar(),
        new SupportingMultipleVersions(),
        new ConnectionClose(),
        new Ping(),
        new OriginConsiderations(),
        new SecWebSocketKey(),
        new SecWebSocketProtocol(),
        new EmptyListElements(),
        new ConnectionField(),
        new Upgrade(),
        new ContentLength(),
        new UpgradeRequired(),
        new MessageParsing(),
        new StatusLine(),
        new TransferEncoding(),
        new TearDown(),
        new ClientMaxWindowBits(),
        new OptimisticData(),
        new RejectedTransitions());
  }
}
