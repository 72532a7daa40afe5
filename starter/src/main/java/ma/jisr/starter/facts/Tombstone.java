package ma.jisr.starter.facts;

/** A fact without data: its compacted topic forgets what was said under the key. */
public interface Tombstone extends Fact {}
