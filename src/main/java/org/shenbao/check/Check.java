package org.shenbao.check;

import java.util.stream.Stream;
import org.shenbao.project.Finding;
import org.shenbao.project.Project;

/** Looks at a project's own figures for one kind of contradiction; it changes no value. */
interface Check {
    Stream<Finding> check(Project project);
}
