package org.upgradetck.suites.junit.engine;

import java.util.List;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.upgradetck.suites.junit.session.Parameters;

/**
 * The engine {@value #ID}. Discovery lists the rows and opens nothing; execution starts one target
 * after the other and plays the rows that are left in the tree, as many at a time as the pace
 * allows.
 */
public final class UpgradeTckEngine implements TestEngine {

  /** The id of the engine. */
  public static final String ID = "upgrade-tck";

  private static final EngineDiscoveryRequestResolver<TestDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.builder()
          .addSelectorResolver(
              context ->
                  new CatalogueResolver(
                      context.getEngineDescriptor().getUniqueId(),
                      parameters(context.getDiscoveryRequest())))
          .addClassContainerSelectorResolver(ConformanceClass::isOne)
          .build();

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
    EngineDescriptor root = new EngineDescriptor(uniqueId, ID);
    RESOLVER.resolve(request, root);
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    TestDescriptor root = request.getRootTestDescriptor();
    EngineExecutionListener listener = request.getEngineExecutionListener();
    listener.executionStarted(root);
    for (TestDescriptor child : List.copyOf(root.getChildren())) {
      if (child instanceof TargetDescriptor target) {
        new TargetExecution(target, listener, request.getCancellationToken()).run();
      }
    }
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private static Parameters parameters(EngineDiscoveryRequest request) {
    return new Parameters(request.getConfigurationParameters()::get);
  }
}
