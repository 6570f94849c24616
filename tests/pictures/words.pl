#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# words.pl MAP.svg TEXT: how many of the words of a map are in a text that was taken from its PDF, in
# percent, rounded down. Compatibility forms count as their letters, controls of direction as nothing.
use strict;
use warnings;
use open qw(:std :utf8);
use Unicode::Normalize;

sub read_file {
    my ($path) = @_;
    open my $file, '<:utf8', $path or die "$path: $!\n";
    local $/;
    return <$file>;
}

sub words {
    my ($text) = @_;
    $text = NFKC($text);
    $text =~ s/[\x{061C}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]//g;
    return split ' ', $text;
}

my ($svg, $text) = map { read_file($_) } @ARGV;
my %entity = (amp => '&', lt => '<', gt => '>', quot => '"', apos => "'", '#39' => "'");
my @wanted;
while ($svg =~ m{<text[^>]*>(.*?)</text>}gs) {
    my $line = $1;
    $line =~ s/&([#\w]+);/$entity{$1} \/\/ ''/ge;
    push @wanted, words($line);
}
my %found;
$found{$_}++ for words($text);
my $count = grep { ($found{$_} // 0) > 0 && $found{$_}-- } @wanted;
die "no words\n" unless @wanted;
printf "%d\n", 100 * $count / @wanted;
