<?php
// The events of .ics files as sabre/vobject reads them, as JSON; exit code 1 where its validator has anything to say.
error_reporting(E_ALL & ~E_DEPRECATED);
require 'Sabre/VObject/includes.php';

// This version takes \\ and \n back itself, and leaves \, and \; to whoever asks for a text.
function text($property): string
{
    return $property === null ? '' : str_replace(['\\,', '\\;'], [',', ';'], $property->getValue());
}

$events = [];
foreach (array_slice($argv, 1) as $file) {
    $calendar = Sabre\VObject\Reader::read(file_get_contents($file));
    foreach ($calendar->validate() as $found) {
        fwrite(STDERR, "$file: {$found['message']}\n");
        exit(1);
    }
    foreach ($calendar->VEVENT as $event) {
        $events[] = [
            'file' => $file,
            'uid' => text($event->UID),
            'start' => $event->DTSTART->getDateTime()->format('c'),
            'end' => $event->DTEND->getDateTime()->format('c'),
            'summary' => text($event->SUMMARY),
            'description' => text($event->DESCRIPTION),
        ];
    }
}
echo json_encode($events, JSON_THROW_ON_ERROR), "\n";
