package dev.vitae.parse.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** An engine folder whose only jar holds the {@link ScriptedChild}. */
public final class ScriptedEngine {

    public static final String MAIN_CLASS = ScriptedChild.class.getName();

    private ScriptedEngine() {}

    public static Path in(Path folder) {
        String entry = MAIN_CLASS.replace('.', '/') + ".class";
        try (InputStream child = ScriptedEngine.class.getClassLoader().getResourceAsStream(entry);
                OutputStream file = Files.newOutputStream(
                        Files.createDirectories(folder.resolve("engine")).resolve("child.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry(entry));
            child.transferTo(jar);
            jar.closeEntry();
            return folder.resolve("engine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
