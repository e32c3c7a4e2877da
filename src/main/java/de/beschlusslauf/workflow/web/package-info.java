/** Tasks for programs: the same handlers as in Tasklist, over {@code /api/tasks}. */
@NullMarked
package de.beschlusslauf.workflow.web;

import org.jspecify.annotations.NullMarked;
