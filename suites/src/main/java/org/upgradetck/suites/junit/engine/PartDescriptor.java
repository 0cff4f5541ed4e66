package org.upgradetck.suites.junit.engine;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.upgradetck.suites.language.CatalogueCase;

/**
 * A specification, a section or a case. It has no source: Surefire takes a container that has one
 * for a test class of its own.
 */
final class PartDescriptor extends AbstractTestDescriptor {

  private PartDescriptor(UniqueId uniqueId, String displayName) {
    super(uniqueId, displayName);
  }

  /** The part with this id, which the case belongs to. */
  static PartDescriptor of(UniqueId uniqueId, CatalogueCase of) {
    String name =
        switch (uniqueId.getLastSegment().getType()) {
          case RowPlace.SPECIFICATION ->
              of.chapter().spec().label() + " " + of.chapter().spec().title();
          case RowPlace.SECTION -> of.chapter().section() + " " + of.chapter().title();
          default -> of.title();
        };
    return new PartDescriptor(uniqueId, name);
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
