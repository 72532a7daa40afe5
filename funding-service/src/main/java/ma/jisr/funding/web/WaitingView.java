package ma.jisr.funding.web;

import java.math.BigDecimal;

/**
 * One registration in a waiting line.
 *
 * @param rank 1 is the next
 * @param amount what it asks for, in dirhams
 */
record WaitingView(int rank, String registration, BigDecimal amount) {}
