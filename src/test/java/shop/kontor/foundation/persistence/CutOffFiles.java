package shop.kontor.foundation.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files as a process leaves them that is killed: {@code jdbc:h2:cutoff:/tmp/books} is {@code /tmp/books}, and after every
 * {@link #EVERY}th writing to it, what is there then is kept.
 */
public final class CutOffFiles extends FilePathWrapper {

  private static final int EVERY = 2;
  private static final List<byte[]> files = new ArrayList<>();
  private static Path watched;
  private static int writings;

  /** What follows {@code jdbc:h2:} in the address of the books in this file. */
  static String address(Path file) {
    FilePath.register(new CutOffFiles());
    return "cutoff:" + file;
  }

  /** From now on. */
  static synchronized void watch(Path file) {
    files.clear();
    watched = file;
  }

  static synchronized int count() {
    return files.size();
  }

  static synchronized List<byte[]> stop() {
    watched = null;
    return List.copyOf(files);
  }

  private static synchronized void written() {
    try {
      if (watched != null && ++writings % EVERY == 0) {
        files.add(Files.readAllBytes(watched));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String getScheme() {
    return "cutoff";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Watched(getBase().open(mode));
  }

  private static final class Watched extends FileBaseDefault {

    private final FileChannel file;

    private Watched(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      int count = file.write(bytes, position);
      written();
      return count;
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
      return file.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }
  }
}
