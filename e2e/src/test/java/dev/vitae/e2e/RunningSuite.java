package dev.vitae.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one suite of the run, started when the first of them asks and stopped after the last. */
final class RunningSuite implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RunningSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SuiteProcesses.class;
    }

    @Override
    public SuiteProcesses resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent("suite", name -> start(), SuiteProcesses.class);
    }

    private static SuiteProcesses start() {
        try {
            var suite = new SuiteProcesses("suite");
            // what an earlier run has left; the logs of this one stay for whoever reads a failure
            delete(suite.data());
            // a run that is broken off must not leave a suite behind
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.up();
            return suite;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
