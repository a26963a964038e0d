import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tool } from './tool.ts';

/**
 * A drive with a cache that forgets, as drives have. The server's folder is an ext4 on a loop device, the drive; the drive's file lies
 * on another ext4, the shelf, and the shelf's file is the platter. What the server's filesystem has only written stands in the
 * memory of the shelf; what it has flushed stands on the platter, for a flush of the drive is an fsync of its file on the shelf.
 */
export interface Drive {
  /** The server's folder on it. */
  folder: string;
  /** The power goes, at once for this process and for the drive; keeps what the platter holds in that file. */
  cut(pid: number, platter: string): void;
  /** The drive is put away as it should be: everything is written. */
  remove(): void;
}

const DRIVE_SIZE = '96M';
const SHELF_SIZE = '160M';

const mounted: string[] = [];
// Where the trial broke off, a server may still be ending: lazily, each goes when its last user has gone.
process.on('exit', () => {
  for (const folder of mounted.toReversed()) tool('umount', '-l', folder);
});

/** Why drives cannot be made here; null where they can. */
export function whyNotHere(): string | null {
  if (process.platform !== 'linux') return 'it mounts filesystems, and that is written for Linux';
  if (process.getuid?.() !== 0) return 'it mounts filesystems, and only root may';
  try {
    tool('losetup', '-f');
    tool('perl', '-e', '1');
    return null;
  } catch (error) {
    return `loop devices and perl are needed: ${(error as Error).message}`;
  }
}

/** A new, empty drive, its platter in this file; not yet plugged in. */
export function formatDrive(platter: string, work: string): void {
  tool('truncate', '-s', SHELF_SIZE, platter);
  tool('mkfs.ext4', '-q', '-F', platter);
  const shelf = mount(platter, join(work, 'shelf'));
  const file = join(shelf, 'drive');
  // Zeros are written, not promised: a drive does not look for room when it is written to.
  tool('dd', 'if=/dev/zero', `of=${file}`, `bs=${DRIVE_SIZE}`, 'count=1', 'status=none');
  // Without lazy work in the background, which would write and flush beside the server.
  tool('mkfs.ext4', '-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0,nodiscard', file);
  unmount(shelf);
}

/** Plugs in the drive with this platter: both filesystems read their journals, as after a power cut. */
export function plugIn(platter: string, work: string): Drive {
  const shelf = mount(platter, join(work, 'shelf'));
  const folder = mount(join(shelf, 'drive'), join(work, 'data'));
  return {
    folder,
    cut(pid, kept) {
      stopAll(pid, shelf);
      copyFileSync(platter, kept);
    },
    remove() {
      unmount(folder);
      unmount(shelf);
    },
  };
}

// EXT4_IOC_SHUTDOWN with NOLOGFLUSH: from this moment the shelf takes nothing more from its memory to the platter, whoever asks.
// The server is stopped first, in the same breath, so that it cannot acknowledge what happens after.
const STOP_ALL = `
  open my $shelf, '<', $ARGV[1] or die "$!";
  my $no_log_flush = pack('L', 2);
  kill 'STOP', $ARGV[0] or die "$!";
  ioctl($shelf, 0x8004587d, $no_log_flush) or die "the filesystem cannot be shut down: $!";
`;

const stopAll = (pid: number, shelf: string) => tool('perl', '-e', STOP_ALL, String(pid), shelf);

function mount(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  tool('mount', '-o', 'loop,nodiscard', file, folder);
  mounted.push(folder);
  return folder;
}

function unmount(folder: string): void {
  if (!mounted.includes(folder)) return;
  mounted.splice(mounted.indexOf(folder), 1);
  tool('umount', folder);
}
