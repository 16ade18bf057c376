<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ArgumentSpec</name>
    <message>
        <source>%1 must be at least %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must have at least %n character(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must have at most %n character(s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have the expected form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Choose one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is a folder. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder of %2 does not exist. Create it or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 cannot be written. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder %2 does not exist. Check the name or create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file %2 does not exist. Check the name or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a folder. Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a file. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no argument “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of job has no arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksumFolder</name>
    <message>
        <source>Checksum files (*.sha256 SHA256SUMS *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file in it and below is read. Symbolic links are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file for the checksums, in the format of sha256sum. An older one is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier manifest. Every file that differs, is missing or is new gets an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes the SHA-256 of every file below a folder, or checks the files against an earlier manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest to write is the one to check against. Choose another file for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Found %n file(s) in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n symbolic link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out %n pipe(s), socket(s) or device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 is in use by Jobdeck itself. Choose another file for the manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest %1 cannot be written: %2. Choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a manifest in the format of sha256sum: it has no line with a SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the manifest are malformed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>leads out of the folder through a symbolic link; not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 disappeared while its files were read. Bring it back and run the job again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %1 of %n file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote the manifest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s), all in order</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read %1 files; %2 problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The record that begins in line %1 is longer than %2 bytes. Look for a quotation mark that is not closed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark in the record that begins in line %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in UTF-16. Save it as CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text after a closing quotation mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in UTF-8; save the file as CSV in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The folder %1 for the database cannot be created. Create it or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be created: %2. Choose another file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job %1. List the jobs to see which there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is empty: no job has been stored in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database %1. Check the name; the first job makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup %1 cannot be written before the database is brought up to date: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is a database of another program. It was left as it is; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 was made by a newer Jobdeck (schema %2; this one knows %3). It was left as it is; start the newer Jobdeck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is a folder. Give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: its folder does not exist. Create the folder or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: permission denied. Make the file and its folder readable and writable for you, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a database. It was left as it is; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged. It was left as it is; restore a backup or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with the database %1 is full. Make room; work goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be written. Make the file and its folder writable for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with the database %1 reports an error (%2). Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is locked by another program. Close that program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 reports: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileHash</name>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in use by Jobdeck itself; not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a regular file; not read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileTree</name>
    <message>
        <source>The folder %1 cannot be read: %2. Choose a folder that exists and that you may read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a free slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until fewer jobs of this kind run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until you trust its script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the run before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed its time: run it now or cancel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <comment>minutes, seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <comment>hours, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCsv</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In UTF-8; its first line names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SQLite file. It is made if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made with text columns if there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: columns of the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inserts the rows of a CSV file into a table of a SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty. Its first line must name the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column in the header of %1 has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of %1 names the column %2 twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a database file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is Jobdeck&apos;s own database. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of the file is in the table %1. The file has: %2. The table has: %3. Map the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported, because the table has no such column: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column %1. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no column %2. It has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns of the file are mapped to the column %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>has %1 fields, the header has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is locked by another program. Close that and run the job again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be used: %2. Check that it is a SQLite file that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines were refused; the results hold the first %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were imported and kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1 rows into %2; %3 refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only running and new jobs can be aborted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only new and scheduled jobs can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only new and scheduled jobs can be rescheduled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only new and scheduled jobs can be run now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only jobs that have ended can be run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only jobs that have ended can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel its schedule instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort it first, or wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run or reschedule it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select exactly one job to run it again with changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRegistry</name>
    <message>
        <source>A kind of job needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a kind of job named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of job “%1” has no handler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of job “%1” cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of job named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These come nearest: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStore</name>
    <message>
        <source>The database %1 could not be written before Jobdeck ended. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescheduled for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescheduled to run as soon as possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its arguments were set anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job %1. List the jobs to see which there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job starts as new, or as scheduled with a time. Give the time to run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be run now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 is not cancelled, so there is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 was cancelled more than ten seconds ago. Run it again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cancel was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 has already ended, so it was not given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time passed while no Jobdeck was running. Run it now, reschedule it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secrets were kept in memory only and are gone. Reschedule it and enter them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>The job was aborted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job was aborted by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobdeck ended while the job was running; it is run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobdeck ended while the job was running, and stopped it. Check what it did, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job took longer than its time limit of %1 seconds and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job stopped without being asked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked to abort, but ended by itself first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked to abort it, but it ended by itself first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time limit was reached, but it ended by itself first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job failed without saying why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n result row(s) have an error. See the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 of %2 failed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobdeck ended while this job was running (process %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobdeck ended while this job was running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what it did, then run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not run again: %n attempt(s) were made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocalQueue</name>
    <message>
        <source>The job failed without saying why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job failed with an exception of an unknown type.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailAddress</name>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that an address cannot have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name before the @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailFolder</name>
    <message>
        <source>No message can be written into the folder %1: %2. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message %1 cannot be written: %2. Make room on the disk and run the job again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>not a line of a SHA-256 manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads out of the folder; not read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcessOutcome</name>
    <message>
        <source>“%1” was not started: its arguments are too long for the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not started, because jobdeck-supervisor (%2) could not be: %3. Install Jobdeck again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not started, because its working folder “%2” cannot be used: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aborted: %n process(es) ended, none left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out: %n process(es) ended, none left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %n process(es) ended, none left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was ended by signal %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended with exit code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n process(es) of “%1” could not be ended and may still run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor of “%1” ended without a report. Some of its processes may still run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program left %n process(es) behind, which were ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 has %2 fields, the header has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipients file %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipients file %1 is empty. It needs a header with a column email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the recipients file %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipients file %1 has no column email. Its columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipients file %1 cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, or the name of a program that is found in PATH. No shell is involved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One argument a line, passed on exactly as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program named “%1” in PATH. Check the spelling, or choose its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program “%1”. Check the path, or choose its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a program but something else. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may not be run as a program. Make it executable, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a program and keeps what it prints.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleNote</name>
    <message>
        <source>The clocks go forward: %1 does not exist that day, the job starts at %2 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks go back: %1 comes twice that day, the first one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs at once: the time is past or less than two minutes ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts in %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendNewsletter</name>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file in UTF-8 with a column email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message files in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server (SMTP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: a new folder below Newsletters in your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to another computer only over an encrypted connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Newsletter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends one message to each recipient, or writes the messages as files into a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s address %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) came more than once and get the message once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages go into the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server must be an address like smtp://mail.example.org or smtps://mail.example.org:465.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s address holds a user or password. Put them into their own fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages go to the server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried after the failure above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmtpClient</name>
    <message>
        <source>The certificate of the mail server %1 cannot be verified: %2. Ask its administrator for a valid one, or add the authority that issued it to the certificates of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server %1 offers no encrypted connection, so the password was not sent. Use a server with STARTTLS, or an address that begins with smtps://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server %1 refused the user or the password. Check both and run the job again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server %1 cannot be used: %2. Check its address and that it runs, then run the job again for those who got nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::ComboEditor</name>
    <message>
        <source>(not set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::DiscardBar</name>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what you entered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::DurationBox</name>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::FormField</name>
    <message>
        <source>%1: *</source>
        <comment>label of a required field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a field</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::FormPage</name>
    <message>
        <source>Fill in the field marked below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fill in the %n fields marked below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A job with a secret cannot be scheduled: leave this field empty, or run the job now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::JobForm</name>
    <message>
        <source>Empty: stays as it was entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job kind on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job kind “%1” is not there any more, so this job cannot be started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New job – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerun with changes – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reschedule – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::JsonEditor</name>
    <message numerus="yes">
        <source>Enter one JSON value; this is %n of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is not JSON: %1 in line %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::KindModel</name>
    <message>
        <source>Recently used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::KindTree</name>
    <message>
        <source>Find a job kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job kinds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::MoreOptions</name>
    <message>
        <source>Time-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is stopped after this time. Empty: %1, 0: no time-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the job is started again after an error or a time-out. Empty: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a field</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::PathEditor</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::RowsEditor</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::Runs</name>
    <message>
        <source>“%1” is no longer a kind of job here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret “%1” was not kept. Run the job again and give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job ignored the request to stop and was given up. It may still be at work until Jobdeck ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be ended. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended by itself first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::SchedulePanel</name>
    <message>
        <source>When to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts at once, or as soon as there is room for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::SecretEditor</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::TimeEditor</name>
    <message>
        <source>Set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobdeck::Worker</name>
    <message>
        <source>“%1” cannot be scheduled. Run it without a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be kept until the scheduled time, because Jobdeck does not use a keyring yet. Run the job now, or leave the field empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobdeck starts no more jobs now, because it is ending or another one takes over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not kept. Reschedule job %2 and give it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 is scheduled, not running. Cancel its schedule instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 is not running: it has already ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 cannot be rescheduled: only new and scheduled jobs can. Run it again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 cannot be run again before it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not kept between runs. Give it again to run job %2 again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
