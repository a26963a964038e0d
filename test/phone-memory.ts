// Loaded before Dexie, which looks for the browser's database as it loads.
import 'fake-indexeddb/auto';
