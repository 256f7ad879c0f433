package news.onrecord.command.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where an annotation and its article lie side by side: a folder of the disk, or one inside the program. */
@FunctionalInterface
public interface Folder {

    /** The bytes of one of its files. */
    byte[] read(String name) throws IOException;

    /** A folder of the disk. */
    static Folder onDisk(Path folder) {
        return name -> Files.readAllBytes(folder.resolve(name));
    }

    /**
     * A folder among the program's resources.
     *
     * @param neighbour any class of the module that holds it
     * @param folder its path, for instance {@code /demo}
     */
    static Folder inProgram(Class<?> neighbour, String folder) {
        return name -> {
            try (var resource = neighbour.getResourceAsStream(folder + "/" + name)) {
                if (resource == null) {
                    throw new NoSuchFileException(folder + "/" + name);
                }
                return resource.readAllBytes();
            }
        };
    }
}
