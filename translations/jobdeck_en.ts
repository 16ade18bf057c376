<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArgumentSpec</name>
    <message numerus="yes">
        <source>%1 must have at least %n character(s).</source>
        <translation>
            <numerusform>%1 must have at least %n character.</numerusform>
            <numerusform>%1 must have at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 must have at most %n character(s).</source>
        <translation>
            <numerusform>%1 must have at most %n character.</numerusform>
            <numerusform>%1 must have at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may have at most %n decimal(s).</source>
        <translation>
            <numerusform>%1 may have at most %n decimal.</numerusform>
            <numerusform>%1 may have at most %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupFolder</name>
    <message numerus="yes">
        <source>Found %n file(s) in %1</source>
        <translation>
            <numerusform>Found %n file in %1</numerusform>
            <numerusform>Found %n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>Left out %n pipe, socket or device</numerusform>
            <numerusform>Left out %n pipes, sockets or devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the new archive %1 are not what was put into it. It was not kept. Check the disk, and run the job again.</source>
        <translation>
            <numerusform>%Ln file in the new archive %1 is not what was put into it. It was not kept. Check the disk, and run the job again.</numerusform>
            <numerusform>%Ln files in the new archive %1 are not what was put into it. It was not kept. Check the disk, and run the job again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Packed %n file(s)</source>
        <translation>
            <numerusform>Packed %n file</numerusform>
            <numerusform>Packed %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksumFolder</name>
    <message numerus="yes">
        <source>Found %n file(s) in %1</source>
        <translation>
            <numerusform>Found %n file in %1</numerusform>
            <numerusform>Found %n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n symbolic link(s)</source>
        <translation>
            <numerusform>Left out %n symbolic link</numerusform>
            <numerusform>Left out %n symbolic links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>Left out %n pipe, socket or device</numerusform>
            <numerusform>Left out %n pipes, sockets or devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the manifest are malformed</source>
        <translation>
            <numerusform>%n line of the manifest is malformed</numerusform>
            <numerusform>%n lines of the manifest are malformed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation>
            <numerusform>Read %n file</numerusform>
            <numerusform>Read %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %1 of %n file(s).</source>
        <translation>
            <numerusform>Read %1 of %n file.</numerusform>
            <numerusform>Read %1 of %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or line(s) have an error. The results hold the first of them.</source>
        <translation>
            <numerusform>%Ln file or line has an error. The results hold it.</numerusform>
            <numerusform>%Ln files or lines have an error. The results hold the first of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CleanUp</name>
    <message numerus="yes">
        <source>Found %n old file(s) in %1</source>
        <translation>
            <numerusform>Found %n old file in %1</numerusform>
            <numerusform>Found %n old files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be deleted</source>
        <translation>
            <numerusform>%n file would be deleted</numerusform>
            <numerusform>%n files would be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n file(s)</source>
        <translation>
            <numerusform>Deleted %n file</numerusform>
            <numerusform>Deleted %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n jobs are stored. They start when Jobdeck&apos;s window is open or “jobdeck work” runs.</source>
        <translation>
            <numerusform>%n job is stored. It starts when Jobdeck&apos;s window is open or “jobdeck work” runs.</numerusform>
            <numerusform>%n jobs are stored. They start when Jobdeck&apos;s window is open or “jobdeck work” runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvertImages</name>
    <message numerus="yes">
        <source>Found %n picture(s) in %1</source>
        <translation>
            <numerusform>Found %n picture in %1</numerusform>
            <numerusform>Found %n pictures in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n file(s) that are no pictures</source>
        <translation>
            <numerusform>Left out %n file that is no picture</numerusform>
            <numerusform>Left out %n files that are no pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Converted %n picture(s)</source>
        <translation>
            <numerusform>Converted %n picture</numerusform>
            <numerusform>Converted %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateFiles</name>
    <message numerus="yes">
        <source>Found %n file(s) in %1</source>
        <translation>
            <numerusform>Found %n file in %1</numerusform>
            <numerusform>Found %n files in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of duplicates, %1 wasted</source>
        <translation>
            <numerusform>%n group of duplicates, %1 wasted</numerusform>
            <numerusform>%n groups of duplicates, %1 wasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message numerus="yes">
        <source>Wrote %n line(s).</source>
        <translation>
            <numerusform>Wrote %n line.</numerusform>
            <numerusform>Wrote %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportQuery</name>
    <message numerus="yes">
        <source>The query has %n column(s)</source>
        <translation>
            <numerusform>The query has %n column</numerusform>
            <numerusform>The query has %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of the database are not UTF-8; what is not became �</source>
        <translation>
            <numerusform>%n text of the database is not UTF-8; what is not became �</numerusform>
            <numerusform>%n texts of the database are not UTF-8; what is not became �</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCsv</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were imported and kept.</source>
        <translation>
            <numerusform>%n row was imported and kept.</numerusform>
            <numerusform>%n rows were imported and kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n field(s), the header has %1</source>
        <translation>
            <numerusform>has %n field, the header has %1</numerusform>
            <numerusform>has %n fields, the header has %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table&apos;s own triggers left out %n line(s)</source>
        <translation>
            <numerusform>The table&apos;s own triggers left out %n line</numerusform>
            <numerusform>The table&apos;s own triggers left out %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n row(s) into %1; %2 refused</source>
        <translation>
            <numerusform>Imported %n row into %1; %2 refused</numerusform>
            <numerusform>Imported %n rows into %1; %2 refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were refused; the results hold the first %1.</source>
        <translation>
            <numerusform>%Ln line was refused; the results hold the first %1.</numerusform>
            <numerusform>%Ln lines were refused; the results hold the first %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table %1 cannot be made with %n column(s): %2. Choose another table, or map fewer columns.</source>
        <translation>
            <numerusform>The table %1 cannot be made with %n column: %2. Choose another table.</numerusform>
            <numerusform>The table %1 cannot be made with %n columns: %2. Choose another table, or map fewer columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message numerus="yes">
        <source>%n line(s) were not kept, because the log had reached its limit.</source>
        <translation>
            <numerusform>%n line was not kept, because the log had reached its limit.</numerusform>
            <numerusform>%n lines were not kept, because the log had reached its limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s) left</source>
        <translation>
            <numerusform>about %n day left</numerusform>
            <numerusform>about %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message numerus="yes">
        <source>%n result row(s) have an error. See the results.</source>
        <translation>
            <numerusform>%n result row has an error. See the results.</numerusform>
            <numerusform>%n result rows have an error. See the results.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was not run again: %n attempt(s) were made.</source>
        <translation>
            <numerusform>It was not run again: %n attempt was made.</numerusform>
            <numerusform>It was not run again: %n attempts were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputCommands</name>
    <message numerus="yes">
        <source>A text of fewer than %n character(s) cannot be hidden.</source>
        <translation>
            <numerusform>A text of fewer than %n character cannot be hidden.</numerusform>
            <numerusform>A text of fewer than %n characters cannot be hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessOutcome</name>
    <message numerus="yes">
        <source>Aborted: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>Aborted: %n process ended, none left.</numerusform>
            <numerusform>Aborted: %n processes ended, none left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timed out: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>Timed out: %n process ended, none left.</numerusform>
            <numerusform>Timed out: %n processes ended, none left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>Stopped: %n process ended, none left.</numerusform>
            <numerusform>Stopped: %n processes ended, none left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) of “%1” could not be ended and may still run.</source>
        <translation>
            <numerusform>%n process of “%1” could not be ended and may still run.</numerusform>
            <numerusform>%n processes of “%1” could not be ended and may still run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program left %n process(es) behind, which were ended.</source>
        <translation>
            <numerusform>The program left %n process behind, which was ended.</numerusform>
            <numerusform>The program left %n processes behind, which were ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The supervisor was killed: %n process(es) ended, none left.</source>
        <translation>
            <numerusform>The supervisor was killed: %n process ended, none left.</numerusform>
            <numerusform>The supervisor was killed: %n processes ended, none left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program left %n process(es) behind, which go on.</source>
        <translation>
            <numerusform>The program left %n process behind, which goes on.</numerusform>
            <numerusform>The program left %n processes behind, which go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message numerus="yes">
        <source>line %1 has %n field(s), the header has %2</source>
        <translation>
            <numerusform>line %1 has %n field, the header has %2</numerusform>
            <numerusform>line %1 has %n fields, the header has %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>Every %n day(s) at %1</source>
        <translation>
            <numerusform>Every %n day at %1</numerusform>
            <numerusform>Every %n days at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every %n hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message numerus="yes">
        <source>%n occurrence(s) were missed, and are not run.</source>
        <translation>
            <numerusform>One occurrence was missed, and is not run.</numerusform>
            <numerusform>%n occurrences were missed, and are not run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendNewsletter</name>
    <message numerus="yes">
        <source>%n address(es) came more than once and get the message once</source>
        <translation>
            <numerusform>%n address came more than once and gets the message once</numerusform>
            <numerusform>%n addresses came more than once and get the message once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; of %n more it is unknown whether the server accepted it</source>
        <comment>Sent 3 of 50; …</comment>
        <translation>
            <numerusform>%1; of %n more it is unknown whether the server accepted it</numerusform>
            <numerusform>%1; of %n more it is unknown whether the server accepted them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SmtpClient</name>
    <message numerus="yes">
        <source>The mail server %1 cut the connection at %n recipient(s) in a row. Ask its administrator why, then run the job again for those who got nothing.</source>
        <translation>
            <numerusform>The mail server %1 cut the connection at %n recipient. Ask its administrator why, then run the job again for those who got nothing.</numerusform>
            <numerusform>The mail server %1 cut the connection at %n recipients in a row. Ask its administrator why, then run the job again for those who got nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingReason</name>
    <message numerus="yes">
        <source>Waits for a free place: %n jobs run just now.</source>
        <translation>
            <numerusform>Waits for a free place: one job runs just now.</numerusform>
            <numerusform>Waits for a free place: %n jobs run just now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::ActionSet</name>
    <message numerus="yes">
        <source>%1: all %n selected jobs</source>
        <translation>
            <numerusform>%1: the selected job</numerusform>
            <numerusform>%1: all %n selected jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n selected jobs</source>
        <translation>
            <numerusform>%1: %2 of %n selected job</numerusform>
            <numerusform>%1: %2 of %n selected jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::Background</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>one running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more running</source>
        <translation>
            <numerusform>one more running</numerusform>
            <numerusform>%n more running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::EmptyJobs</name>
    <message numerus="yes">
        <source>%n match in All.</source>
        <translation>
            <numerusform>%n matches in All.</numerusform>
            <numerusform>%n match in All.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::FormPage</name>
    <message numerus="yes">
        <source>Correct the %n fields that are marked below.</source>
        <translation>
            <numerusform>Correct the field that is marked below.</numerusform>
            <numerusform>Correct the %n fields that are marked below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::GridDialog</name>
    <message numerus="yes">
        <source>%n rows were read from %1.</source>
        <translation>
            <numerusform>%n row was read from %1.</numerusform>
            <numerusform>%n rows were read from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems; no job starts while there is one.</source>
        <translation>
            <numerusform>%n problem; no job starts while there is one.</numerusform>
            <numerusform>%n problems; no job starts while there is one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n Jobs</source>
        <translation>
            <numerusform>Run %n Job</numerusform>
            <numerusform>Run %n Jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::GridTable</name>
    <message numerus="yes">
        <source>%n cells did not fit into the table.</source>
        <translation>
            <numerusform>%n cell did not fit into the table.</numerusform>
            <numerusform>%n cells did not fit into the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::JobCommands</name>
    <message numerus="yes">
        <source>Abort %n jobs?</source>
        <translation>
            <numerusform>Abort %n job?</numerusform>
            <numerusform>Abort %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n jobs?</source>
        <translation>
            <numerusform>Delete %n job?</numerusform>
            <numerusform>Delete %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are off the schedule.</source>
        <translation>
            <numerusform>%n job is off the schedule.</numerusform>
            <numerusform>%n jobs are off the schedule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs of the grid were added.</source>
        <translation>
            <numerusform>%n job of the grid was added.</numerusform>
            <numerusform>%n jobs of the grid were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) of a schedule skipped; it goes on with the next one.</source>
        <translation>
            <numerusform>One time of a schedule skipped; it goes on with the next one.</numerusform>
            <numerusform>%n times of a schedule skipped; it goes on with the next one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::JobDetails</name>
    <message numerus="yes">
        <source>%n jobs are selected</source>
        <translation>
            <numerusform>%n job is selected</numerusform>
            <numerusform>%n jobs are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them are used at once.</source>
        <translation>
            <numerusform>Only the first of them is used at once.</numerusform>
            <numerusform>The first %n of them are used at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::JobTabs</name>
    <message numerus="yes">
        <source>%n error(s) you have not looked at yet</source>
        <translation>
            <numerusform>%n error you have not looked at yet</numerusform>
            <numerusform>%n errors you have not looked at yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::JsonEditor</name>
    <message numerus="yes">
        <source>Enter one JSON value; this is %n of them.</source>
        <translation>
            <numerusform>Enter one JSON value; this is %n of them.</numerusform>
            <numerusform>Enter one JSON value; this is %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::KindsPanel</name>
    <message numerus="yes">
        <source>%n job file(s) cannot be used</source>
        <translation>
            <numerusform>%n job file cannot be used</numerusform>
            <numerusform>%n job files cannot be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::LogModel</name>
    <message numerus="yes">
        <source>(%n line(s))</source>
        <translation>
            <numerusform>(%n line)</numerusform>
            <numerusform>(%n lines)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::MissedSheet</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>one run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run A&amp;ll Now (%n)</source>
        <translation>
            <numerusform>Run A&amp;ll Now (%n)</numerusform>
            <numerusform>Run A&amp;ll Now (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run N&amp;ow (%n)</source>
        <translation>
            <numerusform>Run N&amp;ow (%n)</numerusform>
            <numerusform>Run N&amp;ow (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip &amp;All (%n)</source>
        <translation>
            <numerusform>Skip &amp;All (%n)</numerusform>
            <numerusform>Skip &amp;All (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Skip (%n)</source>
        <translation>
            <numerusform>&amp;Skip (%n)</numerusform>
            <numerusform>&amp;Skip (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) fell due while Jobdeck could not run them. None of them runs until you decide.</source>
        <translation>
            <numerusform>%n run fell due while Jobdeck could not run it. It does not run until you decide.</numerusform>
            <numerusform>%n runs fell due while Jobdeck could not run them. None of them runs until you decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::OverviewPage</name>
    <message numerus="yes">
        <source>Show the %n row(s) with an error</source>
        <translation>
            <numerusform>Show the %n row with an error</numerusform>
            <numerusform>Show the %n rows with an error</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::QuitQuestion</name>
    <message numerus="yes">
        <source>Abort %n running job(s) and quit?</source>
        <translation>
            <numerusform>Abort %n running job and quit?</numerusform>
            <numerusform>Abort %n running jobs and quit?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>one running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>one scheduled</numerusform>
            <numerusform>%n scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>: %1 and %n more</source>
        <translation>
            <numerusform>: %1 and one more</numerusform>
            <numerusform>: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::ResultsView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an error</source>
        <translation>
            <numerusform>%n with an error</numerusform>
            <numerusform>%n with an error</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::RuleEditor</name>
    <message numerus="yes">
        <source>It has run %n time(s) already. Enter more, or nothing.</source>
        <translation>
            <numerusform>It has run once already. Enter more, or nothing.</numerusform>
            <numerusform>It has run %n times already. Enter more, or nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::RuleFields</name>
    <message numerus="yes">
        <source>minute(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hour(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>hour</numerusform>
            <numerusform>hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::ScheduleViews</name>
    <message numerus="yes">
        <source>%n run(s) missed their time and wait for your decision.</source>
        <translation>
            <numerusform>One run missed its time and waits for your decision.</numerusform>
            <numerusform>%n runs missed their time and wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::SchedulesPage</name>
    <message numerus="yes">
        <source>%n schedules are selected.</source>
        <translation>
            <numerusform>One schedule is selected.</numerusform>
            <numerusform>%n schedules are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n schedules?</source>
        <translation>
            <numerusform>Remove one schedule?</numerusform>
            <numerusform>Remove %n schedules?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::StatusLine</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <translation>
            <numerusform>%n scheduled</numerusform>
            <numerusform>%n scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running – Jobdeck</source>
        <translation>
            <numerusform>%n running – Jobdeck</numerusform>
            <numerusform>%n running – Jobdeck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobdeck::TimelinePage</name>
    <message numerus="yes">
        <source>Of the past, only the newest %n jobs are shown.</source>
        <translation>
            <numerusform>Of the past, only the newest job is shown.</numerusform>
            <numerusform>Of the past, only the newest %n jobs are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what is to come, only the next %n runs are shown.</source>
        <translation>
            <numerusform>Of what is to come, only the next run is shown.</numerusform>
            <numerusform>Of what is to come, only the next %n runs are shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
