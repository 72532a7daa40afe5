/** The embedded document database: MongoDB's wire protocol over memory, kept across crashes by a journal. */
@NullMarked
package ma.jisr.local.database;

import org.jspecify.annotations.NullMarked;
